import { randomUUID } from 'node:crypto';
import { idOf } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { addCourse } from './courses.ts';

const SOMEBODY = idOf('somebody');
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();
const nurse = viewerOf('fact');

describe('appointments', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(interventionsSubgraph(async () => ({ is: 'nobody' })));
    await interventions.sql('INSERT INTO known_citizen (citizen_id) VALUES ($1)', [SOMEBODY]);
  });
  beforeEach(() => interventions.sql('DELETE FROM appointment; DELETE FROM outbox; DELETE FROM intervention'));
  afterAll(() => interventions.close());

  const change = async (mutation: 'bookAppointment' | 'recordMissedAppointment', input: object, as = nurse) => {
    const name = mutation[0]?.toUpperCase() + mutation.slice(1);
    const { data, errors } = await interventions.ask<Record<string, Record<string, unknown>>>({
      query: `mutation Change($input: ${name}Input!) { ${mutation}(input: $input) { __typename
        ... on ${name}Success { appointment { id title startsAt state version organisation { id } intervention { title } citizen { id } } }
        ... on InvalidInput { field } ... on Problem { message } } }`,
      variables: { input },
      as,
    });
    return errors ? { code: errors[0]?.extensions?.code } : (data[mutation] ?? {});
  };
  const booking = { citizenId: SOMEBODY, title: 'Samtale', startsAt: TOMORROW };
  const add = async (state: string, startsAt: string): Promise<string> => {
    const [row] = await interventions.sql<{ id: string }>(
      `INSERT INTO appointment (id, citizen_id, data_class, title, starts_at, state, organisation_id)
       VALUES (gen_random_uuid(), $1, 'health', 'Samtale', $2, $3, $1) RETURNING id`,
      [SOMEBODY, startsAt, state],
    );
    return row?.id ?? '';
  };

  it('are agreed for the viewer’s own organisation when none is named, and may be part of a course', async () => {
    const interventionId = await addCourse(interventions, SOMEBODY, { title: 'F-ACT', method: 'FACT' });
    expect(await change('bookAppointment', { ...booking, interventionId })).toEqual({
      __typename: 'BookAppointmentSuccess',
      appointment: {
        ...{ id: expect.any(String), title: 'Samtale', startsAt: TOMORROW, state: 'BOOKED', version: 1 },
        ...{ organisation: { id: nurse.organisationId }, intervention: { title: 'F-ACT' }, citizen: { id: SOMEBODY } },
      },
    });
    expect(await interventions.sql('SELECT data_class FROM appointment')).toEqual([{ data_class: 'psychiatry' }]);
  });

  it.each([
    ['title', { title: ' ' }],
    ['startsAt', { startsAt: YESTERDAY }],
    ['startsAt', { startsAt: '9999-01-01T09:00:00Z' }],
    ['place', { place: 'x'.repeat(201) }],
    ['organisationId', { organisationId: 'not-an-id' }],
  ])('are not agreed with a wrong %s', async (field, wrong) => {
    expect(await change('bookAppointment', { ...booking, ...wrong })).toMatchObject({
      __typename: 'InvalidInput',
      field,
    });
  });

  it('are agreed with a citizen we know, in a course of that citizen', async () => {
    const another = await addCourse(interventions, idOf('somebody else'));
    for (const wrong of [
      { citizenId: randomUUID() },
      { citizenId: 'x' },
      { interventionId: another },
      { interventionId: randomUUID() },
    ])
      expect(await change('bookAppointment', { ...booking, ...wrong })).toMatchObject({ __typename: 'NotFound' });
  });

  it('are agreed once however often the request is repeated', async () => {
    const first = await change('bookAppointment', { ...booking, idempotencyKey: 'one' });
    expect(await change('bookAppointment', { ...booking, idempotencyKey: 'one' })).toEqual(first);
    expect(await change('bookAppointment', { ...booking, title: 'Andet', idempotencyKey: 'one' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
    expect(await interventions.sql('SELECT 1 FROM appointment')).toHaveLength(1);
  });

  it('that were missed are told to those who seek people out, and the course goes on', async () => {
    const interventionId = await addCourse(interventions, SOMEBODY);
    const id = await add('BOOKED', YESTERDAY);
    await interventions.sql('UPDATE appointment SET intervention_id = $1', [interventionId]);
    expect(
      await change('recordMissedAppointment', { appointmentId: id, note: 'Telefonen var slukket.' }),
    ).toMatchObject({
      __typename: 'RecordMissedAppointmentSuccess',
      appointment: { id, state: 'NO_SHOW', version: 2 },
    });
    expect(await interventions.outbox()).toEqual([
      {
        type: 'intervention.appointment-missed',
        payload: { citizenId: SOMEBODY, appointmentId: id, interventionId, at: YESTERDAY, organisationId: SOMEBODY },
      },
    ]);
    expect(await interventions.sql('SELECT state FROM intervention')).toEqual([{ state: 'ACTIVE' }]);
    expect(await interventions.sql('SELECT missed_note FROM appointment')).toEqual([
      { missed_note: 'Telefonen var slukket.' },
    ]);
  });

  it('are not missed before they have begun', async () => {
    const id = await add('BOOKED', TOMORROW);
    expect(await change('recordMissedAppointment', { appointmentId: id })).toMatchObject({
      __typename: 'AppointmentNotYetDue',
    });
    expect(await interventions.outbox()).toEqual([]);
  });

  it.each([
    ['FULFILLED', 'Aftalen er allerede gennemført.'],
    ['CANCELLED', 'Aftalen er aflyst.'],
    ['NO_SHOW', 'Udeblivelsen er allerede noteret.'],
  ])('that are %s are not open any more', async (state, message) => {
    const id = await add(state, YESTERDAY);
    expect(await change('recordMissedAppointment', { appointmentId: id })).toEqual({
      __typename: 'AppointmentNotOpen',
      message,
    });
  });

  it('nobody has are not found, and a note has an end', async () => {
    for (const appointmentId of [randomUUID(), 'x'])
      expect(await change('recordMissedAppointment', { appointmentId })).toEqual({
        __typename: 'NotFound',
        message: 'Aftalen findes ikke.',
      });
    const long = { appointmentId: await add('BOOKED', YESTERDAY), note: 'x'.repeat(1001) };
    expect(await change('recordMissedAppointment', long)).toMatchObject({ __typename: 'InvalidInput', field: 'note' });
  });

  it('are noted as missed once: twice at once is one task and not two', async () => {
    const id = await add('BOOKED', YESTERDAY);
    const answers = await Promise.all([1, 2, 3].map(() => change('recordMissedAppointment', { appointmentId: id })));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      ...['AppointmentNotOpen', 'AppointmentNotOpen', 'RecordMissedAppointmentSuccess'],
    ]);
    expect(await interventions.outbox()).toHaveLength(1);
    const again = { appointmentId: await add('BOOKED', YESTERDAY), idempotencyKey: 'one' };
    expect(await change('recordMissedAppointment', again)).toEqual(await change('recordMissedAppointment', again));
    expect(await change('recordMissedAppointment', { ...again, note: 'x' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });

  it('are not for roles that have nothing to do with them', async () => {
    for (const role of ['outreach', 'shelter', 'steering', 'citizen'] as const) {
      expect(await change('bookAppointment', booking, viewerOf(role))).toEqual({ code: 'FORBIDDEN' });
      expect(await change('recordMissedAppointment', { appointmentId: randomUUID() }, viewerOf(role))).toEqual({
        code: 'FORBIDDEN',
      });
    }
  });

  it('come the latest first, page by page', async () => {
    for (const day of ['01', '02', '03']) await add('FULFILLED', `2026-10-${day}T09:00:00.123Z`);
    const page = async (after: string | null) => {
      const { data } = await interventions.ask<{
        _entities: {
          appointments: {
            edges: { node: { startsAt: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }[];
      }>({
        query: `query Page($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Citizen {
          appointments(first: 2, after: $after) { edges { node { startsAt } } pageInfo { hasNextPage endCursor } } } } }`,
        variables: { of: [{ __typename: 'Citizen', id: SOMEBODY }], after },
        as: nurse,
      });
      return data._entities[0]?.appointments;
    };
    const first = await page(null);
    expect(first?.edges.map(({ node }) => node.startsAt.slice(8, 10))).toEqual(['03', '02']);
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const second = await page(first?.pageInfo.endCursor ?? null);
    expect(second?.edges.map(({ node }) => node.startsAt.slice(8, 10))).toEqual(['01']);
    expect(second?.pageInfo.hasNextPage).toBe(false);
  });
});

import { randomUUID } from 'node:crypto';
import type { EventEnvelope, EventPayloads, EventType } from '@tvaers/contract/events';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { danishDate } from '@tvaers/kit/runtime/danish-time';
import { idOf } from '@tvaers/kit/seeding/ids';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { composeMessage } from '../src/medcom/compose-message.ts';
import { addCourse } from './courses.ts';
import { BRUNO, HOSPITAL, type Hospital, startHospital } from './hospital.ts';
import { ELSEWHERE, PERSON, tells } from './hospital-course.ts';

const { eventHandlers } = interventionsSubgraph(async () => ({ is: 'nobody' }));
const WARD = idOf('ward');
const SECOND_RECORD = idOf('second record');

describe('what other sectors tell', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  beforeEach(async () => {
    await hospital.forget();
    await hospital.subgraph.sql('DELETE FROM merged_record; DELETE FROM intervention');
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  const happen = <Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    occurredAt = new Date().toISOString(),
  ) => {
    const handle = eventHandlers?.[type] as
      | ((event: EventEnvelope<Type>, context: object) => Promise<void>)
      | undefined;
    const event = {
      id: randomUUID(),
      type,
      source: 'citizens',
      occurredAt,
      correlationId: '',
      payload,
    } as EventEnvelope<Type>;
    return hospital.subgraph.run(systemViewer('interventions'), async (context) => handle?.(event, context));
  };
  const inTheHouse = async (organisationId: string, date = danishDate(new Date())) => {
    const { data, errors } = await hospital.subgraph.ask<{
      currentHospitalStays: { edges: { node: { citizen: { id: string } } }[] };
    }>({
      query: `query Today($organisationId: ID!, $date: Date!) {
        currentHospitalStays(organisationId: $organisationId, date: $date) { edges { node { state citizen { id } } } } }`,
      variables: { organisationId, date },
      as: viewerOf('socialNurse'),
    });
    expect(errors).toBeUndefined();
    return data.currentHospitalStays.edges.map(({ node }) => node.citizen.id);
  };
  const ward = (sorId: string | null, parentId: string | null) => ({
    ...{ organisationId: WARD, sorId, name: ELSEWHERE.name, sector: 'REGION', parentId },
    ...{ validFrom: '2007-01-01', validTo: null, successorId: null },
  });

  it('shows who is in an organisation and in all its parts', async () => {
    await happen('staff.organisation-changed', ward(ELSEWHERE.sorId, HOSPITAL));
    await hospital.send(composeMessage(tells.admitted({ hospital: ELSEWHERE })));
    expect(await inTheHouse(WARD)).toEqual([BRUNO]);
    expect(await inTheHouse(HOSPITAL)).toEqual([BRUNO]);
    expect(await inTheHouse(idOf('another hospital'))).toEqual([]);
    expect(await inTheHouse('no-uuid')).toEqual([]);
  });

  it('shows of another day everybody whose stay touched it, and of today nobody who has gone home', async () => {
    await hospital.send(composeMessage(tells.admitted()));
    await hospital.send(composeMessage(tells.discharged()));
    expect(await inTheHouse(HOSPITAL, '2026-11-01')).toEqual([]);
    expect(await inTheHouse(HOSPITAL, '2026-11-02')).toEqual([BRUNO]);
    expect(await inTheHouse(HOSPITAL, '2026-11-12')).toEqual([BRUNO]);
    expect(await inTheHouse(HOSPITAL, '2026-11-13')).toEqual([]);
    expect(await inTheHouse(HOSPITAL)).toEqual([]);
  });

  it('gives a stay its hospital when the SOR code becomes known', async () => {
    await hospital.send(composeMessage(tells.admitted({ hospital: ELSEWHERE })));
    await happen('staff.organisation-changed', ward(ELSEWHERE.sorId, null));
    expect((await hospital.staysOf())[0]?.hospital).toEqual({ id: WARD });
  });

  it('never replaces newer news of an organisation by older', async () => {
    await happen('staff.organisation-changed', ward('new', null), '2026-11-22T10:00:00Z');
    await happen('staff.organisation-changed', ward('old', null), '2026-11-21T10:00:00Z');
    expect(
      await hospital.subgraph.sql('SELECT sor_id FROM known_organisation WHERE organisation_id = $1', [WARD]),
    ).toEqual([{ sor_id: 'new' }]);
  });

  it('shows only the enrolled, also when one of two enrolments has ended', async () => {
    await hospital.send(composeMessage(tells.admitted()));
    const [enrolment] = await hospital.subgraph.sql<{ enrolment_id: string }>(
      'SELECT enrolment_id FROM known_enrolment',
    );
    const ended = (enrolmentId: string) => ({
      ...{ citizenId: BRUNO, enrolmentId, state: 'FINISHED', since: '', previousEnrolmentId: null, aftercare: null },
    });
    const double = randomUUID();
    await happen('citizen.enrolment-changed', { ...ended(double), state: 'ACTIVE' });
    await happen('citizen.enrolment-changed', ended(enrolment?.enrolment_id ?? ''));
    expect(await inTheHouse(HOSPITAL)).toEqual([BRUNO]);
    await happen('citizen.enrolment-changed', ended(double));
    expect(await inTheHouse(HOSPITAL)).toEqual([]);
  });

  it('takes the newest observation for whether somebody has a home', async () => {
    const observed = (kind: string, observedAt: string) =>
      happen('citizen.living-situation-changed', { citizenId: BRUNO, kind, place: null, area: null, observedAt });
    await observed('OWN_HOME', '2099-01-02T00:00:00Z');
    await observed('SHELTER', '2099-01-01T00:00:00Z');
    await hospital.send(composeMessage(tells.discharged()));
    expect((await hospital.staysOf())[0]?.dischargedWithoutHome).toBe(false);
  });

  it('forgets a number that citizens took away, and gives it to whom it belongs now', async () => {
    const identified = (citizen: string, identifiers: typeof PERSON) =>
      happen('citizen.identified', {
        citizenId: citizen,
        identifiers: identifiers.map((one) => ({ ...one, use: 'OFFICIAL' })),
      });
    await identified(SECOND_RECORD, PERSON);
    await identified(BRUNO, []);
    await hospital.send(composeMessage(tells.admitted()));
    expect(await hospital.staysOf(BRUNO)).toEqual([]);
    expect(await hospital.staysOf(SECOND_RECORD)).toHaveLength(1);
  });

  describe('about two records of one person', () => {
    const titlesOf = async (id: string) => {
      const { data } = await hospital.subgraph.ask<{ _entities: { interventions: { title: string }[] }[] }>({
        query: `query Titles($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { interventions { title } } } }`,
        variables: { of: [{ __typename: 'Citizen', id }] },
        as: viewerOf('coordinator'),
      });
      return data._entities[0]?.interventions.map(({ title }) => title).sort();
    };
    beforeEach(async () => {
      await addCourse(hospital.subgraph, BRUNO, { title: 'A' });
      await addCourse(hospital.subgraph, SECOND_RECORD, { title: 'B' });
      await hospital.send(composeMessage(tells.admitted()));
    });

    it('shows what is in either for both, and who is in the house under any of them', async () => {
      await happen('citizen.merged', { citizenId: SECOND_RECORD, mergedId: BRUNO });
      expect([await titlesOf(BRUNO), await titlesOf(SECOND_RECORD)]).toEqual([
        ['A', 'B'],
        ['A', 'B'],
      ]);
      expect(await hospital.staysOf(SECOND_RECORD)).toHaveLength(1);
      await hospital.subgraph.sql('UPDATE known_enrolment SET citizen_id = $1', [SECOND_RECORD]);
      expect(await inTheHouse(HOSPITAL)).toEqual([BRUNO]);
    });

    it('tells others of a stay under the record that speaks for the person', async () => {
      await happen('citizen.merged', { citizenId: SECOND_RECORD, mergedId: BRUNO });
      await hospital.send(composeMessage(tells.discharged()));
      const told = (await hospital.subgraph.outbox()).filter(({ type }) => type !== 'access.fact-changed');
      expect(told.at(-1)?.payload).toMatchObject({ citizenId: SECOND_RECORD });
    });

    it('takes them apart again with exactly what was written in each', async () => {
      const third = idOf('third record');
      await happen('citizen.merged', { citizenId: SECOND_RECORD, mergedId: BRUNO });
      await happen('citizen.merged', { citizenId: third, mergedId: SECOND_RECORD });
      expect(await titlesOf(third)).toEqual(['A', 'B']);
      await happen('citizen.merge-undone', { citizenId: third, restoredId: SECOND_RECORD });
      expect([await titlesOf(third), await titlesOf(BRUNO)]).toEqual([[], ['A', 'B']]);
      await happen('citizen.merge-undone', { citizenId: SECOND_RECORD, restoredId: BRUNO });
      expect([await titlesOf(BRUNO), await titlesOf(SECOND_RECORD)]).toEqual([['A'], ['B']]);
    });

    it('leaves them apart when an older merge is heard after it was undone', async () => {
      const at = (hour: string) => `2026-11-22T${hour}:00:00.000Z`;
      const merge = { citizenId: SECOND_RECORD, mergedId: BRUNO };
      await happen('citizen.merge-undone', { citizenId: SECOND_RECORD, restoredId: BRUNO }, at('12'));
      await happen('citizen.merged', merge, at('11'));
      expect([await titlesOf(BRUNO), await titlesOf(SECOND_RECORD)]).toEqual([['A'], ['B']]);
      await happen('citizen.merged', merge, at('13'));
      await happen('citizen.merge-undone', { citizenId: SECOND_RECORD, restoredId: BRUNO }, at('12'));
      expect(await titlesOf(BRUNO)).toEqual(['A', 'B']);
    });

    it('lets one that was split off speak for itself and for those merged into it', async () => {
      const third = idOf('third record');
      await happen('citizen.merged', { citizenId: third, mergedId: SECOND_RECORD });
      await happen('citizen.merge-undone', { citizenId: third, restoredId: SECOND_RECORD });
      await happen('citizen.merged', { citizenId: SECOND_RECORD, mergedId: BRUNO });
      const people = await hospital.subgraph.sql('SELECT DISTINCT person FROM person_records($1)', [[BRUNO]]);
      expect(people).toEqual([{ person: SECOND_RECORD }]);
      expect(await titlesOf(third)).toEqual([]);
    });
  });
});

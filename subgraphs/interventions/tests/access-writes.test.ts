import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { idOf } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { hearOwners, tellFact, tellOwnFacts } from './access-facts.ts';
import { CLINIC, canaryPerson, insertPerson, PSYCHIATRY } from './canary-person.ts';

const MUNICIPALITY = idOf('municipality');
const NEW_UNIT = idOf('new unit');
const coordinator = viewerOf('coordinator', { organisationId: MUNICIPALITY });
const fact = viewerOf('fact', { organisationId: PSYCHIATRY });
const clinic = viewerOf('clinic', { organisationId: CLINIC });
const bruno = canaryPerson('Bruno');
const anna = canaryPerson('Anna');
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();
const REFUSED = /row-level security/;

describe('what a viewer writes', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(
      interventionsSubgraph(async () => ({ is: 'nobody' })),
      { related: false },
    );
    await hearOwners(interventions);
    await insertPerson(interventions, bruno);
    await insertPerson(interventions, anna);
    await tellOwnFacts(interventions);
    await interventions.sql('DELETE FROM access_fact WHERE citizen_id = $1', [anna.citizenId]);
    await tellFact(interventions, 'openSocialCase', bruno.citizenId, MUNICIPALITY);
  });
  afterAll(() => interventions.close());

  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const inEmergency = (viewer: Viewer): Viewer => ({
    ...viewer,
    emergency: { grantId: randomUUID(), citizenId: anna.citizenId, from: at(-0.1), to: at(0.5) },
  });
  const write = (as: Viewer, text: string, values: unknown[]) =>
    interventions.run(as, (context) => context.sql(`${text} RETURNING 1`, values));
  const book = async (as: Viewer, input: object) => {
    const { data, errors } = await interventions.ask<{ bookAppointment: Record<string, unknown> }>({
      query: `mutation Book($input: BookAppointmentInput!) { bookAppointment(input: $input) { __typename
        ... on BookAppointmentSuccess { appointment { id title } } ... on Problem { message } } }`,
      variables: { input: { title: 'Samtale', startsAt: TOMORROW, ...input } },
      as,
    });
    expect(errors).toBeUndefined();
    return data.bookAppointment as { __typename: string; message?: string; appointment?: { id: string } };
  };
  const classOf = async (booked: { appointment?: { id: string } }) =>
    (await interventions.sql('SELECT data_class FROM appointment WHERE id = $1', [booked.appointment?.id]))[0]
      ?.data_class;

  it('changes nothing about a person who is not for their eyes, and adds nothing', async () => {
    expect(await write(fact, `UPDATE board_entry SET reason = 'x' WHERE citizen_id = $1`, [anna.citizenId])).toEqual(
      [],
    );
    expect(await write(fact, 'DELETE FROM board_entry WHERE citizen_id = $1', [anna.citizenId])).toEqual([]);
    await expect(
      write(clinic, `INSERT INTO confirmed_dose VALUES (gen_random_uuid(), $1, $2, now(), 'x')`, [
        ...[anna.course('SUBSTITUTION'), anna.citizenId],
      ]),
    ).rejects.toThrow(REFUSED);
  });

  it('never goes over to another person', async () => {
    for (const [viewer, table] of [
      [fact, 'board_entry'],
      [fact, 'intervention'],
      [clinic, 'safety_hold'],
      [coordinator, 'tenancy'],
      [coordinator, 'appointment'],
    ] as const)
      await expect(
        write(viewer, `UPDATE ${table} SET citizen_id = $2 WHERE citizen_id = $1`, [bruno.citizenId, anna.citizenId]),
      ).rejects.toThrow(REFUSED);
  });

  it('never goes over to a class that is not theirs', async () => {
    await expect(
      write(coordinator, `UPDATE intervention SET data_class = 'health' WHERE id = $1`, [
        bruno.course('HOUSING_FIRST'),
      ]),
    ).rejects.toThrow(REFUSED);
  });

  it('is nothing where their role may only read', async () => {
    expect(await write(fact, `UPDATE safety_hold SET reason = 'x' WHERE citizen_id = $1`, [bruno.citizenId])).toEqual(
      [],
    );
    expect(await write(clinic, `UPDATE hospital_stay SET class = 'INPATIENT' WHERE id = $1`, [bruno.stay])).toEqual([]);
    expect(await write(coordinator, 'DELETE FROM known_identifier WHERE true', [])).toEqual([]);
  });

  it('of a time goes by who agrees it: a social case for the municipality, health for who treats', async () => {
    const { citizenId } = bruno;
    expect(await classOf(await book(coordinator, { citizenId }))).toBe('socialCase');
    expect(await classOf(await book(fact, { citizenId }))).toBe('health');
    expect(await classOf(await book(clinic, { citizenId }))).toBe('health');
    const interventionId = bruno.course('SUBSTITUTION');
    expect(await classOf(await book(clinic, { citizenId, interventionId }))).toBe('substance');
  });

  it('of a time in a course they may not see is answered as with a course that does not exist', async () => {
    const { citizenId } = bruno;
    const hidden = await book(coordinator, { citizenId, interventionId: bruno.course('FACT') });
    expect(hidden).toEqual(await book(coordinator, { citizenId, interventionId: randomUUID() }));
    expect(hidden.__typename).toBe('NotFound');
    const stranger = await book(fact, { citizenId: anna.citizenId, interventionId: anna.course('FACT') });
    expect(stranger).toEqual(await book(fact, { citizenId: randomUUID(), interventionId: randomUUID() }));
    expect(await book(fact, { citizenId: anna.citizenId })).toEqual(await book(fact, { citizenId: randomUUID() }));
  });

  it('with a unit that is to treat the person lets that unit see them; a talk about the social case does not', async () => {
    const newUnit = viewerOf('fact', { organisationId: NEW_UNIT });
    const isOpen = () =>
      interventions.run(newUnit, async (context) => {
        await context.opened();
        return context.access.isOpen(bruno.citizenId);
      });
    await book(coordinator, { citizenId: bruno.citizenId, organisationId: NEW_UNIT });
    expect(await isOpen()).toBe(false);
    await interventions.sql('DELETE FROM outbox');
    await book(fact, { citizenId: bruno.citizenId, organisationId: NEW_UNIT });
    expect(await isOpen()).toBe(true);
    expect(await interventions.outbox()).toEqual([
      {
        type: 'access.fact-changed',
        payload: expect.objectContaining({ kind: 'treatmentRelation', organisationId: NEW_UNIT, version: 1 }),
      },
    ]);
  });

  describe('in an emergency, which is for reading,', () => {
    it('is no time, so that no unit treats a stranger by it', async () => {
      await interventions.sql('DELETE FROM outbox');
      for (const input of [{}, { interventionId: anna.course('FACT') }, { organisationId: NEW_UNIT }])
        expect(await book(inEmergency(fact), { ...input, citizenId: anna.citizenId })).toEqual(
          await book(fact, { citizenId: randomUUID() }),
        );
      expect(await interventions.outbox()).toEqual([]);
    });

    it('is no absence either', async () => {
      const [missed] = await interventions.sql<{ id: string }>(
        `INSERT INTO appointment (id, citizen_id, data_class, title, starts_at, state, organisation_id)
         VALUES (gen_random_uuid(), $1, 'health', 'Samtale', now() - interval '1 day', 'BOOKED', $2) RETURNING id`,
        [anna.citizenId, NEW_UNIT],
      );
      const state = () =>
        interventions.run(inEmergency(fact), ({ sql }) =>
          sql('SELECT state FROM appointment WHERE id = $1', [missed?.id]),
        );
      expect(await state()).toEqual([{ state: 'BOOKED' }]);
      const { data, errors } = await interventions.ask({
        query: `mutation Miss($input: RecordMissedAppointmentInput!) { recordMissedAppointment(input: $input) { __typename } }`,
        variables: { input: { appointmentId: missed?.id } },
        as: inEmergency(fact),
      });
      expect([errors, data]).toEqual([undefined, { recordMissedAppointment: { __typename: 'NotFound' } }]);
      expect(await state()).toEqual([{ state: 'BOOKED' }]);
    });
  });

  it('about a message needs the person it is linked to to be one they may see', async () => {
    const messageId = randomUUID();
    await interventions.sql(
      `WITH message AS (
         INSERT INTO medcom_message (id, message_id, content_hash, received_at, data_class, identifiers, notification, raw,
           acknowledgement)
         VALUES ($1, 'm', 'h', now(), 'hospitalStay', '{}', '{}', '', '')
       ) INSERT INTO unmatched_message (id, received_at, state) VALUES ($1, now(), 'WAITING')`,
      [messageId],
    );
    const link = async (citizenId: string, as = coordinator) =>
      JSON.stringify(
        (
          await interventions.ask({
            query: `mutation Link($input: LinkUnmatchedMessageInput!) { linkUnmatchedMessage(input: $input) { __typename ... on Problem { message } } }`,
            variables: { input: { messageId, citizenId } },
            as,
          })
        ).data,
      );
    expect(await link(anna.citizenId)).toBe(await link(randomUUID()));
    expect(await link(anna.citizenId)).toContain('NotFound');
    expect(await link(anna.citizenId, inEmergency(coordinator))).toContain('NotFound');
    expect(await interventions.sql('SELECT state FROM unmatched_message WHERE id = $1', [messageId])).toEqual([
      { state: 'WAITING' },
    ]);
  });
});

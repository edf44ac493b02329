import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@tvaers/contract/events';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';

import { plansSubgraph } from '../plans-subgraph.ts';
import { followStay } from './follow-stay.ts';
import type { StayState } from './stay.rules.ts';

const system = systemViewer('plans');
const team = randomUUID();

describe('a hospital stay that plans hears of', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
    await plans.sql('INSERT INTO outreach_area (area, team_id) VALUES ($1, $2)', ['Vesterbro', team]);
  });
  afterAll(() => plans.close());

  const citizen = async (livingSituation: string) => {
    const row = { citizenId: randomUUID(), coordinatorId: randomUUID(), stayId: randomUUID() };
    await plans.sql(
      `INSERT INTO citizen_copy (citizen_id, coordinator_id, living_situation, area) VALUES ($1, $2, $3, 'Vesterbro')`,
      [row.citizenId, row.coordinatorId, livingSituation],
    );
    return row;
  };
  type Person = Awaited<ReturnType<typeof citizen>>;
  const hear = (person: Person, state: StayState, occurredAt: string) =>
    plans.run(system, (context) => followStay(stayEvent(person, state, occurredAt), context));
  const tasks = ({ citizenId }: Person) =>
    plans.sql<{ kind: string; reason: string; state: string; assignee_id: string }>(
      'SELECT kind, reason, state, assignee_id FROM task WHERE citizen_id = $1 ORDER BY reason, kind',
      [citizenId],
    );
  const transition = async ({ stayId }: Person) =>
    (await plans.sql<{ state: string }>('SELECT state FROM transition WHERE subject_id = $1', [stayId])).map(
      ({ state }) => state,
    );

  it('opens a passage with its checklist and tells the coordinator at admission', async () => {
    const person = await citizen('SHELTER');
    await hear(person, 'IN_PROGRESS', '2026-11-20T10:00:00.000Z');
    expect(await tasks(person)).toEqual([
      { kind: 'TRANSITION', reason: 'ADMITTED', state: 'OPEN', assignee_id: person.coordinatorId },
    ]);
    const answer = await plans.ask<{ _entities: [{ transition: { checklist: { done: boolean }[] } }] }>({
      query: `query Stay($of: [_Any!]!) { _entities(representations: $of) { ... on HospitalStay { transition { checklist { item done } } } } }`,
      variables: { of: [{ __typename: 'HospitalStay', id: person.stayId }] },
      as: viewerOf('socialNurse'),
    });
    expect(answer.data._entities[0].transition.checklist).toHaveLength(6);
    expect(answer.data._entities[0].transition.checklist.some(({ done }) => done)).toBe(false);
  });

  it('sends the team of the area out after a discharge without a home', async () => {
    const person = await citizen('ROUGH_SLEEPING');
    await hear(person, 'IN_PROGRESS', '2026-11-20T10:00:00.000Z');
    await hear(person, 'FINISHED', '2026-11-21T10:00:00.000Z');
    expect(await tasks(person)).toEqual([
      { kind: 'TRANSITION', reason: 'ADMITTED', state: 'DROPPED', assignee_id: person.coordinatorId },
      { kind: 'OUTREACH', reason: 'DISCHARGED_WITHOUT_HOME', state: 'OPEN', assignee_id: team },
      { kind: 'TRANSITION', reason: 'DISCHARGED_WITHOUT_HOME', state: 'OPEN', assignee_id: person.coordinatorId },
    ]);
  });

  it('only tells the coordinator when the person has a home', async () => {
    const person = await citizen('OWN_HOME');
    await hear(person, 'FINISHED', '2026-11-21T10:00:00.000Z');
    expect((await tasks(person)).map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(['TRANSITION DISCHARGED']);
    expect(await transition(person)).toEqual(['OPEN']);
  });

  it('does the same thing once when it is told twice, and lets late news change nothing', async () => {
    const person = await citizen('SHELTER');
    await hear(person, 'FINISHED', '2026-11-21T10:00:00.000Z');
    const before = await tasks(person);
    await hear(person, 'FINISHED', '2026-11-21T10:00:00.000Z');
    await hear(person, 'IN_PROGRESS', '2026-11-20T10:00:00.000Z');
    expect(await tasks(person)).toEqual(before);
  });

  it('asks for nothing new when a person comes back from leave', async () => {
    const person = await citizen('SHELTER');
    await hear(person, 'IN_PROGRESS', '2026-11-20T10:00:00.000Z');
    await plans.sql(`UPDATE task SET state = 'DROPPED' WHERE citizen_id = $1`, [person.citizenId]);
    await hear(person, 'ON_LEAVE', '2026-11-20T11:00:00.000Z');
    await hear(person, 'IN_PROGRESS', '2026-11-20T12:00:00.000Z');
    expect((await tasks(person)).map(({ state }) => state)).toEqual(['DROPPED']);
  });

  it('undoes what a message made that the hospital took back, and does it again if the person comes after all', async () => {
    const person = await citizen('SHELTER');
    await hear(person, 'IN_PROGRESS', '2026-11-20T10:00:00.000Z');
    await hear(person, 'CANCELLED', '2026-11-20T11:00:00.000Z');
    expect((await tasks(person)).map(({ state }) => state)).toEqual(['DROPPED']);
    expect(await transition(person)).toEqual(['CANCELLED']);
    await hear(person, 'IN_PROGRESS', '2026-11-20T12:00:00.000Z');
    expect((await tasks(person)).map(({ state }) => state)).toEqual(['OPEN']);
    expect(await transition(person)).toEqual(['OPEN']);
  });

  it('sends nobody anywhere after a death', async () => {
    const person = await citizen('SHELTER');
    await hear(person, 'FINISHED', '2026-11-20T10:00:00.000Z');
    await hear(person, 'DECEASED', '2026-11-20T12:00:00.000Z');
    expect(new Set((await tasks(person)).map(({ state }) => state))).toEqual(new Set(['DROPPED']));
  });
});

function stayEvent(
  { citizenId, stayId }: { citizenId: string; stayId: string },
  state: StayState,
  occurredAt: string,
): EventEnvelope<'intervention.hospital-stay-changed'> {
  return {
    id: randomUUID(),
    type: 'intervention.hospital-stay-changed',
    source: 'interventions',
    occurredAt,
    correlationId: 'test',
    payload: {
      citizenId,
      hospitalStayId: stayId,
      change: 'REVISED',
      state,
      startedAt: '2026-11-20T10:00:00.000Z',
      endedAt: null,
      hospitalId: null,
      hospitalName: 'Bispebjerg og Frederiksberg Hospital',
    },
  };
}

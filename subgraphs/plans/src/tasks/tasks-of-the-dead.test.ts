import { randomUUID } from 'node:crypto';
import type { EventPayloads, EventType } from '@tvaers/contract/events';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { eventHandlers } from '../event-handlers.ts';
import { plansSubgraph } from '../plans-subgraph.ts';
import type { StayState } from '../stays/stay.rules.ts';

const KAREN = randomUUID();

describe('what a death closed that the hospital takes back', () => {
  let plans: TestSubgraph;
  let hour: number;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
  });
  beforeEach(() => {
    hour = 0;
  });
  afterAll(() => plans.close());

  const hear = <Type extends EventType>(type: Type, payload: EventPayloads[Type]) =>
    plans.run(systemViewer('plans'), async (context) => {
      const occurredAt = new Date(Date.UTC(2026, 10, 20, hour++)).toISOString();
      const event = { id: randomUUID(), type, source: 'citizens' as const, correlationId: 'test', payload };
      await eventHandlers[type]?.({ ...event, occurredAt }, context);
    });
  const stayOf = (citizenId: string) => {
    const stay = { citizenId, hospitalStayId: randomUUID(), change: 'REVISED' as const, endedAt: null };
    const hospital = { startedAt: '2026-11-18T10:00:00.000Z', hospitalId: null, hospitalName: 'Amager Hospital' };
    const is = (state: StayState) => hear('intervention.hospital-stay-changed', { ...stay, ...hospital, state });
    return { id: stay.hospitalStayId, is };
  };
  const coordinates = (citizenId: string, coordinatorId: string) =>
    hear('staff.care-team-changed', {
      ...{ citizenId, careTeamId: randomUUID(), coordinatorId },
      ...{ coordinatorOrganisationId: null, memberIds: [] },
    });
  const task = async (citizenId: string, kind: string, { reason = null as string | null, state = 'OPEN' } = {}) => {
    await coordinates(citizenId, KAREN);
    await plans.sql(
      `INSERT INTO task (id, citizen_id, kind, title, reason, state, due_at, assignee_kind, assignee_id, version)
       VALUES (gen_random_uuid(), $1, $2, 'x', $3, $4, '2026-11-21T12:00:00Z', 'StaffMember', $5, 1)`,
      [citizenId, kind, reason, state, KAREN],
    );
  };
  const statesOf = async (citizenId: string) =>
    (
      await plans.sql<{ told: string }>(
        `SELECT concat_ws(' ', kind, reason, state) AS told FROM task WHERE citizen_id = $1 ORDER BY told`,
        [citizenId],
      )
    ).map(({ told }) => told);

  it('comes back: every task that was open, whatever it was for, and no other', async () => {
    const citizenId = randomUUID();
    for (const kind of ['ESCORT', 'FOLLOW_UP', 'OUTREACH']) await task(citizenId, kind);
    await task(citizenId, 'OTHER', { state: 'DROPPED' });
    const stay = stayOf(citizenId);
    await stay.is('IN_PROGRESS');
    await stay.is('DECEASED');
    expect((await statesOf(citizenId)).filter((told) => told.endsWith('OPEN'))).toEqual([]);
    await stay.is('CANCELLED');
    expect(await statesOf(citizenId)).toEqual([
      'ESCORT OPEN',
      'FOLLOW_UP OPEN',
      'OTHER DROPPED',
      'OUTREACH OPEN',
      'TRANSITION ADMITTED DROPPED',
    ]);
  });

  it('comes back with what the stay demands now', async () => {
    const citizenId = randomUUID();
    await task(citizenId, 'FOLLOW_UP');
    const stay = stayOf(citizenId);
    for (const state of ['IN_PROGRESS', 'DECEASED', 'FINISHED'] as const) await stay.is(state);
    expect(await statesOf(citizenId)).toEqual([
      'FOLLOW_UP OPEN',
      'OUTREACH DISCHARGED_WITHOUT_HOME OPEN',
      'TRANSITION ADMITTED DROPPED',
      'TRANSITION DISCHARGED_WITHOUT_HOME OPEN',
    ]);
  });

  it('is whose it would be now, if the coordinator has changed meanwhile', async () => {
    const [citizenId, mads] = [randomUUID(), randomUUID()];
    await task(citizenId, 'FOLLOW_UP');
    const stay = stayOf(citizenId);
    await stay.is('DECEASED');
    await coordinates(citizenId, mads);
    await stay.is('CANCELLED');
    const [back] = await plans.sql('SELECT state, assignee_id, outcome FROM task WHERE citizen_id = $1', [citizenId]);
    expect(back).toEqual({ state: 'OPEN', assignee_id: mads, outcome: null });
  });

  it('stays closed while another hospital’s word stands, and comes back with the last', async () => {
    const citizenId = randomUUID();
    await task(citizenId, 'FOLLOW_UP');
    const [one, other] = [stayOf(citizenId), stayOf(citizenId)];
    await one.is('DECEASED');
    await other.is('DECEASED');
    await one.is('FINISHED');
    expect((await statesOf(citizenId)).filter((told) => told.endsWith('OPEN'))).toEqual([]);
    await other.is('CANCELLED');
    expect(await statesOf(citizenId)).toEqual([
      'FOLLOW_UP OPEN',
      'OUTREACH DISCHARGED_WITHOUT_HOME OPEN',
      'TRANSITION DISCHARGED_WITHOUT_HOME OPEN',
    ]);
  });

  it('does not come back where the person was only missed, and has been seen', async () => {
    const citizenId = randomUUID();
    await task(citizenId, 'OUTREACH', { reason: 'NOT_SEEN' });
    const stay = stayOf(citizenId);
    await stay.is('DECEASED');
    await hear('citizen.seen', { citizenId, at: '2026-11-20T12:00:00.000Z', organisationId: null });
    await stay.is('CANCELLED');
    expect(await statesOf(citizenId)).toEqual(['OUTREACH NOT_SEEN DROPPED']);
  });

  it('comes back when the records part, for the one who is alive', async () => {
    const [dead, alive] = [randomUUID(), randomUUID()];
    for (const citizenId of [dead, alive]) await task(citizenId, 'FOLLOW_UP');
    await hear('citizen.merged', { citizenId: dead, mergedId: alive });
    await stayOf(dead).is('DECEASED');
    expect(await statesOf(alive)).toEqual(['FOLLOW_UP DROPPED']);
    await hear('citizen.merge-undone', { citizenId: dead, restoredId: alive });
    expect([await statesOf(alive), await statesOf(dead)]).toEqual([['FOLLOW_UP OPEN'], ['FOLLOW_UP DROPPED']]);
  });

  it('is complete again where everything on the passage’s list was in place', async () => {
    const stay = stayOf(randomUUID());
    await stay.is('FINISHED');
    const passage = () => plans.sql('SELECT state, closed_at FROM transition WHERE subject_id = $1', [stay.id]);
    const done = { state: 'COMPLETED', closed_at: new Date('2026-11-20T09:00:00Z') };
    await plans.sql(
      `WITH done AS (UPDATE transition SET state = $2, closed_at = $3 WHERE subject_id = $1 RETURNING id)
       UPDATE checklist_item SET done_at = $3 FROM done WHERE transition_id = done.id`,
      [stay.id, done.state, done.closed_at],
    );
    await stay.is('DECEASED');
    expect(await passage()).toMatchObject([{ state: 'CANCELLED' }]);
    await stay.is('FINISHED');
    expect(await passage()).toEqual([done]);
  });
});

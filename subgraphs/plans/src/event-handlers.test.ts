import { randomUUID } from 'node:crypto';
import type { EventPayloads, EventType } from '@tvaers/contract/events';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { eventHandlers } from './event-handlers.ts';
import { plansSubgraph } from './plans-subgraph.ts';

const system = systemViewer('plans');

describe('what plans does about what happens elsewhere', () => {
  let plans: TestSubgraph;
  const teams = { Vesterbro: randomUUID(), Amager: randomUUID() };
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
    for (const [area, team] of Object.entries(teams))
      await plans.sql('INSERT INTO outreach_area (area, team_id) VALUES ($1, $2)', [area, team]);
  });
  afterAll(() => plans.close());

  const hear = <Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    occurredAt = '2026-11-20T10:00:00.000Z',
  ) =>
    plans.run(system, async (context) => {
      const handle = eventHandlers[type];
      if (!handle) throw new Error(`Nobody handles ${type}.`);
      await handle({ id: randomUUID(), type, source: 'citizens', occurredAt, correlationId: 'test', payload }, context);
    });
  const stays = (citizenId: string, kind: string, area: string | null, observedAt: string, toldAt?: string) =>
    hear('citizen.living-situation-changed', { citizenId, kind, place: null, area, observedAt }, toldAt);
  const tasks = (citizenId: string) =>
    plans.sql<{ title: string; reason: string; state: string; assignee_id: string | null; area: string | null }>(
      'SELECT title, reason, state, assignee_id, area FROM task WHERE citizen_id = $1 ORDER BY due_at, id',
      [citizenId],
    );
  const misses = (citizenId: string, appointmentId: string) =>
    hear('intervention.appointment-missed', {
      ...{ citizenId, appointmentId, interventionId: null },
      at: '2026-11-20T09:00:00.000Z',
      organisationId: randomUUID(),
    });
  const hasCoordinator = (citizenId: string, coordinatorId: string, at: string) =>
    hear(
      'staff.care-team-changed',
      { citizenId, careTeamId: randomUUID(), coordinatorId, coordinatorOrganisationId: randomUUID(), memberIds: [] },
      at,
    );

  it('sends the team of the area after somebody who did not come, once, and does not tell what was missed (R02)', async () => {
    const [citizenId, appointmentId] = [randomUUID(), randomUUID()];
    await stays(citizenId, 'ROUGH_SLEEPING', 'Vesterbro', '2026-11-19T10:00:00.000Z');
    await misses(citizenId, appointmentId);
    await misses(citizenId, appointmentId);
    expect(await tasks(citizenId)).toEqual([
      {
        title: 'Find borgeren og hør, hvordan det går',
        reason: 'MISSED_APPOINTMENT',
        state: 'OPEN',
        assignee_id: teams.Vesterbro,
        area: 'Vesterbro',
      },
    ]);
  });

  it('sends nobody after somebody who had died, and does again when the hospital takes the death back', async () => {
    const [citizenId, hospitalStayId] = [randomUUID(), randomUUID()];
    const stay = { citizenId, hospitalStayId, startedAt: '2026-11-18T10:00:00.000Z', endedAt: null };
    const hospital = { hospitalId: null, hospitalName: 'Amager og Hvidovre Hospital' };
    const hears = (state: 'DECEASED' | 'CANCELLED', at: string) =>
      hear('intervention.hospital-stay-changed', { ...stay, ...hospital, change: state, state }, at);
    await hears('DECEASED', '2026-11-19T10:00:00.000Z');
    await misses(citizenId, randomUUID());
    expect(await tasks(citizenId)).toEqual([]);
    await hears('CANCELLED', '2026-11-20T10:00:00.000Z');
    await misses(citizenId, randomUUID());
    expect(await tasks(citizenId)).toMatchObject([{ reason: 'MISSED_APPOINTMENT', state: 'OPEN' }]);
  });

  it('lets the street list follow a person to another part of the city, and ignores an older observation', async () => {
    const citizenId = randomUUID();
    await stays(citizenId, 'ROUGH_SLEEPING', 'Vesterbro', '2026-11-19T10:00:00.000Z');
    await misses(citizenId, randomUUID());
    await stays(citizenId, 'SHELTER', 'Amager', '2026-11-20T10:00:00.000Z');
    await stays(citizenId, 'ROUGH_SLEEPING', 'Vesterbro', '2026-11-18T10:00:00.000Z');
    expect(await tasks(citizenId)).toMatchObject([{ area: 'Amager', assignee_id: teams.Amager }]);
  });

  it('forgets the part of the city when it is no longer told, on every task, and lets the coordinator go', async () => {
    const [citizenId, coordinatorId, observedAt] = [randomUUID(), randomUUID(), '2026-11-19T10:00:00.000Z'];
    await hasCoordinator(citizenId, coordinatorId, observedAt);
    await stays(citizenId, 'OWN_HOME', 'Vesterbro', observedAt, '2026-11-19T10:00:01.000Z');
    const appointmentId = randomUUID();
    for (const missed of [appointmentId, randomUUID()]) await misses(citizenId, missed);
    await plans.sql(`UPDATE task SET state = 'DROPPED' WHERE cause = $1`, [`appointment:${appointmentId}`]);
    await stays(citizenId, 'OWN_HOME', null, observedAt, '2026-11-20T10:00:00.000Z');
    // What was told before it was protected comes once more, late: it is as old as what was told after.
    await stays(citizenId, 'OWN_HOME', 'Vesterbro', observedAt, '2026-11-19T10:00:01.000Z');
    await misses(citizenId, appointmentId);
    const forgotten = { state: 'OPEN', area: null, assignee_id: coordinatorId };
    expect(await tasks(citizenId)).toMatchObject([forgotten, forgotten]);
    expect(await plans.sql('SELECT area FROM citizen_copy WHERE citizen_id = $1', [citizenId])).toEqual([
      { area: null },
    ]);
  });

  it('hands what the old coordinator had to do to the new one', async () => {
    const [citizenId, old, next] = [randomUUID(), randomUUID(), randomUUID()];
    await hasCoordinator(citizenId, old, '2026-11-01T10:00:00.000Z');
    await misses(citizenId, randomUUID());
    expect(await tasks(citizenId)).toMatchObject([{ assignee_id: old }]);
    await hasCoordinator(citizenId, next, '2026-11-20T10:00:00.000Z');
    await hasCoordinator(citizenId, old, '2026-11-02T10:00:00.000Z');
    expect(await tasks(citizenId)).toMatchObject([{ assignee_id: next }]);
  });

  it('keeps the aftercare of an ending, with a day on which somebody follows up (R05)', async () => {
    const [citizenId, enrolmentId] = [randomUUID(), randomUUID()];
    const ended = {
      ...{ citizenId, enrolmentId, state: 'FINISHED', since: '2026-11-20T10:00:00.000Z', previousEnrolmentId: null },
      aftercare: { medicine: 'Egen læge', socialSituation: 'Bolig på Amager', followUpOn: '2026-12-15' },
    };
    await hear('citizen.enrolment-changed', ended);
    await hear('citizen.enrolment-changed', ended);
    expect(await tasks(citizenId)).toMatchObject([{ reason: 'ENDED', state: 'OPEN' }]);
    const passages = await plans.sql('SELECT kind, state FROM transition WHERE citizen_id = $1', [citizenId]);
    expect(passages).toEqual([{ kind: 'AFTERCARE', state: 'OPEN' }]);
  });

  it('prepares the way back for somebody who returns (R09, R17)', async () => {
    const citizenId = randomUUID();
    await hear('citizen.enrolment-changed', {
      ...{ citizenId, enrolmentId: randomUUID(), state: 'ACTIVE', since: '2026-11-20T10:00:00.000Z' },
      ...{ previousEnrolmentId: randomUUID(), aftercare: null },
    });
    const passages = await plans.sql('SELECT kind FROM transition WHERE citizen_id = $1', [citizenId]);
    expect(passages).toEqual([{ kind: 'RE_ENROLMENT' }]);
  });

  it('stops looking for somebody who has been seen', async () => {
    const citizenId = randomUUID();
    await plans.sql(
      `INSERT INTO task (id, citizen_id, kind, title, reason, state, due_at, version)
       VALUES ($1, $2, 'OUTREACH', 'x', 'NOT_SEEN', 'OPEN', '2026-11-19T20:00:00Z', 1)`,
      [randomUUID(), citizenId],
    );
    await hear('citizen.seen', { citizenId, at: '2026-11-20T12:00:00.000Z', organisationId: null });
    expect(await tasks(citizenId)).toMatchObject([{ state: 'DONE' }]);
  });
});

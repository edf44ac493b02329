import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@tvaers/kit/database/provision';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { coordinatorId } from '@tvaers/kit/seeding/directory';
import { citizenId, idOf, organisationId } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { followMerge } from '../src/citizens/follow-merge.ts';
import { news, resetCareTeams, seededStaff } from './seeded-staff.ts';

const ASSIGN = `mutation AssignCoordinator($input: AssignCoordinatorInput!) { assignCoordinator(input: $input) {
  __typename
  ... on AssignCoordinatorSuccess { careTeam { id version members { role staffMember { id name } } } }
  ... on CaseloadFull { count ceiling }
  ... on StaleVersion { currentVersion }
  ... on InvalidInput { field }
  ... on AlreadyCoordinator { careTeam { id } }
  ... on Problem { message } } }`;
const REASON = 'Borgeren har kendt Karen i mange år og vil kun tale med hende.';
const as = viewerOf('coordinator', { staffMemberId: coordinatorId(0) });

interface Result {
  __typename: string;
  message?: string;
  careTeam?: { id: string; version: number; members: { role: string; staffMember: { id: string } }[] };
  [field: string]: unknown;
}

describe('assignCoordinator', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 75 });
  });
  afterEach(() => resetCareTeams(staff, { citizens: 75 }));
  afterAll(() => staff.close());

  const assign = async (input: object, viewer = as): Promise<Result> => {
    const { data, errors } = await staff.ask<{ assignCoordinator: Result }>({
      query: ASSIGN,
      variables: { input },
      as: viewer,
    });
    expect(errors).toBeUndefined();
    return data.assignCoordinator;
  };
  const coordinatorsOf = async (citizen: string): Promise<string[]> => {
    const rows = await staff.sql<{ id: string }>(
      `SELECT staff_member_id AS id FROM care_team_member WHERE citizen_id = $1 AND role = 'COORDINATOR' AND valid_to IS NULL`,
      [citizen],
    );
    return rows.map(({ id }) => id);
  };
  const free = (seats: number, coordinator = coordinatorId(2)) =>
    staff.sql(
      `UPDATE care_team_member SET valid_to = '2026-11-01', ended_at = '2026-11-01T23:00:00Z' WHERE id IN (SELECT id FROM care_team_member
       WHERE staff_member_id = $1 AND role = 'COORDINATOR' AND valid_to IS NULL ORDER BY id LIMIT $2)`,
      [coordinator, seats],
    );
  const newcomer = async (): Promise<string> => {
    const id = idOf('newcomer');
    await staff.sql('INSERT INTO known_citizen (citizen_id) VALUES ($1)', [id]);
    return id;
  };

  it('hands a citizen over, keeps the rest of the care team and tells the other sectors', async () => {
    await free(2);
    const result = await assign({ citizenId: citizenId(3), staffMemberId: coordinatorId(2) });
    expect(result.__typename).toBe('AssignCoordinatorSuccess');
    expect(result.careTeam?.version).toBe(2);
    expect(result.careTeam?.members[0]).toMatchObject({ role: 'COORDINATOR', staffMember: { id: coordinatorId(2) } });
    expect(result.careTeam?.members.map(({ role }) => role)).toContain('OUTREACH_WORKER');
    expect(await coordinatorsOf(citizenId(3))).toEqual([coordinatorId(2)]);
    const [event] = await news(staff);
    expect(event).toMatchObject({
      type: 'staff.care-team-changed',
      payload: {
        citizenId: citizenId(3),
        coordinatorId: coordinatorId(2),
        coordinatorOrganisationId: organisationId('hjemloeseenheden'),
        memberIds: expect.arrayContaining([coordinatorId(2)]),
      },
    });
    const [past] = await staff.sql(
      `SELECT staff_member_id FROM care_team_member WHERE citizen_id = $1 AND role = 'COORDINATOR' AND valid_to IS NOT NULL`,
      [citizenId(3)],
    );
    expect(past).toEqual({ staff_member_id: coordinatorId(0) });
  });

  it('founds the care team of somebody nobody worked with', async () => {
    await free(1);
    const citizen = await newcomer();
    const result = await assign({ citizenId: citizen, staffMemberId: coordinatorId(2) });
    expect(result.careTeam).toMatchObject({ version: 1, members: [{ role: 'COORDINATOR' }] });
  });

  it('refuses a full caseload and says how full it is', async () => {
    const result = await assign({ citizenId: citizenId(3), staffMemberId: coordinatorId(1), overrideReason: 'Fordi.' });
    expect(result).toMatchObject({ __typename: 'CaseloadFull', count: 25, ceiling: 25 });
    expect(result.message).toContain('loftet er 25');
    expect(await coordinatorsOf(citizenId(3))).toEqual([coordinatorId(0)]);
    expect(await news(staff)).toEqual([]);
  });

  it('goes above the ceiling for a reason, keeps it with who gave it, and shows the caseload as too large', async () => {
    await assign({ citizenId: citizenId(30), staffMemberId: coordinatorId(0), overrideReason: REASON });
    const [kept] = await staff.sql(
      `SELECT override_reason, assigned_by FROM care_team_member WHERE citizen_id = $1 AND valid_to IS NULL AND role = 'COORDINATOR'`,
      [citizenId(30)],
    );
    expect(kept).toEqual({ override_reason: REASON, assigned_by: coordinatorId(0) });
    const { data } = await staff.ask<{ staffMember: { caseload: object } }>({
      query: 'query Load($id: ID!) { staffMember(id: $id) { caseload { count ceiling aboveCeiling } } }',
      variables: { id: coordinatorId(0) },
      as,
    });
    expect(data.staffMember.caseload).toEqual({ count: 26, ceiling: 25, aboveCeiling: true });
  });

  it('says so when the person coordinates already', async () => {
    const result = await assign({ citizenId: citizenId(3), staffMemberId: coordinatorId(0) });
    expect(result).toMatchObject({ __typename: 'AlreadyCoordinator', careTeam: { id: idOf('care-team', 3) } });
  });

  it.each([
    ['a citizen the house does not know', { citizenId: idOf('nobody'), staffMemberId: coordinatorId(1) }],
    ['a citizen id that is no id', { citizenId: 'nobody', staffMemberId: coordinatorId(1) }],
    ['a staff member who does not exist', { citizenId: citizenId(3), staffMemberId: idOf('nobody') }],
    ['a staff member id that is no id', { citizenId: citizenId(3), staffMemberId: 'nobody' }],
  ])('finds nothing for %s', async (_whom, input) => {
    expect((await assign(input)).__typename).toBe('NotFound');
  });

  it('finds nobody who has left', async () => {
    const left = idOf('somebody-who-left');
    await staff.sql(`INSERT INTO staff_member (id, name) VALUES ($1, 'Otto Egelund')`, [left]);
    await staff.sql(
      `INSERT INTO staff_role (id, staff_member_id, organisation_id, title, valid_from, valid_to)
       VALUES ($1, $1, $2, 'Myndighedskoordinator', '2020-01-01', '2026-01-01')`,
      [left, organisationId('hjemloeseenheden')],
    );
    expect((await assign({ citizenId: citizenId(3), staffMemberId: left })).__typename).toBe('NotFound');
  });

  it('refuses a reason nobody would read', async () => {
    const result = await assign({
      citizenId: citizenId(3),
      staffMemberId: coordinatorId(1),
      overrideReason: 'x'.repeat(1001),
    });
    expect(result).toMatchObject({ __typename: 'InvalidInput', field: 'overrideReason' });
  });

  it('refuses a decision that was based on an old version', async () => {
    const result = await assign({
      citizenId: citizenId(3),
      staffMemberId: coordinatorId(1),
      overrideReason: REASON,
      version: 7,
    });
    expect(result).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
  });

  it('does the same once for one idempotency key and refuses the key for something else', async () => {
    await free(2);
    const input = { citizenId: citizenId(3), staffMemberId: coordinatorId(2), idempotencyKey: 'once' };
    const first = await assign(input);
    expect(await assign(input)).toEqual(first);
    expect(await news(staff)).toHaveLength(1);
    expect((await assign({ ...input, citizenId: citizenId(4) })).__typename).toBe('IdempotencyConflict');
  });

  it('lets one of two simultaneous assigners win and tells the other to look again', async () => {
    await free(5);
    const citizen = await newcomer();
    const results = await Promise.all([
      assign({ citizenId: citizen, staffMemberId: coordinatorId(2) }),
      assign({ citizenId: citizen, staffMemberId: coordinatorId(0), overrideReason: REASON }),
      assign({ citizenId: citizenId(10), staffMemberId: coordinatorId(2) }),
      assign({ citizenId: citizenId(10), staffMemberId: coordinatorId(1), overrideReason: REASON }),
    ]);
    for (const [citizenOf, pair] of [
      [citizen, results.slice(0, 2)],
      [citizenId(10), results.slice(2)],
    ] as const) {
      const coordinators = await coordinatorsOf(citizenOf);
      expect(coordinators).toHaveLength(1);
      const winners = pair.filter(({ __typename: type }) => type === 'AssignCoordinatorSuccess');
      const losers = pair.filter(({ __typename: type }) => type === 'StaleVersion');
      expect(winners.length + losers.length).toBe(2);
      expect(winners.length).toBeGreaterThan(0);
    }
  });

  it.each([
    [
      'founds the same care team',
      async () => newcomer(),
      `INSERT INTO care_team (id, citizen_id, valid_from) VALUES (gen_random_uuid(), $1, '2026-11-22')`,
      1,
    ],
    [
      'changes the same care team',
      async () => citizenId(10),
      'UPDATE care_team SET version = version + 1 WHERE citizen_id = $1',
      2,
    ],
  ])('waits for somebody who %s, and then writes nothing', async (_what, whom, statement, currentVersion) => {
    await free(1);
    const citizen = await whom();
    const before = await coordinatorsOf(citizen);
    await withClient(staff.database.ownerUrl, async (faster) => {
      await faster.query('BEGIN');
      await faster.query(statement, [citizen]);
      const slower = assign({ citizenId: citizen, staffMemberId: coordinatorId(2) });
      await somebodyWaits();
      await faster.query('COMMIT');
      expect(await slower).toMatchObject({ __typename: 'StaleVersion', currentVersion });
    });
    expect(await coordinatorsOf(citizen)).toEqual(before);
    expect(await news(staff)).toEqual([]);
  });
  /** In this database: other tests wait in theirs. */
  const somebodyWaits = async (): Promise<void> => {
    const waiting = `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND datname = current_database() LIMIT 1`;
    while ((await staff.sql(waiting)).length === 0) await sleep(10);
  };

  it('gives the last free seat of a caseload to one of two citizens', async () => {
    await free(1, coordinatorId(1));
    const results = await Promise.all([
      assign({ citizenId: citizenId(11), staffMemberId: coordinatorId(1) }),
      assign({ citizenId: citizenId(12), staffMemberId: coordinatorId(1) }),
    ]);
    expect(results.map(({ __typename: type }) => type).sort()).toEqual(['AssignCoordinatorSuccess', 'CaseloadFull']);
  });

  describe('for a record that was merged into another (R14)', () => {
    const [survivor, merged] = [citizenId(3), citizenId(4)];
    const merge = (before: () => Promise<unknown> = async () => undefined) =>
      staff.run(systemViewer('staff'), async (context) => {
        const payload = { citizenId: survivor, mergedId: merged };
        const event = { id: idOf('merge'), type: 'citizen.merged' as const, source: 'citizens' as const, payload };
        await followMerge({ ...event, occurredAt: '2026-11-22T10:00:00.000Z', correlationId: 'test' }, context);
        await before();
      });

    it('keeps the coordinator for the one that is left, also when the other is heard of again', async () => {
      await free(2);
      await merge();
      await staff.sql('INSERT INTO known_citizen (citizen_id) VALUES ($1)', [merged]);
      const told = (await news(staff)).length;
      const result = await assign({ citizenId: merged, staffMemberId: coordinatorId(2) });
      expect(result).toMatchObject({ __typename: 'AssignCoordinatorSuccess', careTeam: { id: idOf('care-team', 3) } });
      expect([await coordinatorsOf(survivor), await coordinatorsOf(merged)]).toEqual([[coordinatorId(2)], []]);
      const events = (await news(staff)).slice(told);
      expect(events).toMatchObject([{ payload: { citizenId: survivor, coordinatorId: coordinatorId(2) } }]);
    });

    it('says who coordinates already, and finds the person while only the one that is left is known', async () => {
      await merge();
      const result = await assign({ citizenId: merged, staffMemberId: coordinatorId(0) });
      expect(result).toMatchObject({ __typename: 'AlreadyCoordinator', careTeam: { id: idOf('care-team', 3) } });
    });

    it('waits for a merge that is being noted', async () => {
      await free(2);
      let assigned: Promise<Result> | undefined;
      await merge(async () => {
        assigned = assign({ citizenId: merged, staffMemberId: coordinatorId(2) });
        await somebodyWaits();
      });
      expect((await assigned)?.__typename).toBe('AssignCoordinatorSuccess');
      expect([await coordinatorsOf(survivor), await coordinatorsOf(merged)]).toEqual([[coordinatorId(2)], []]);
    });
  });

  it('is refused to a role that assigns nobody', async () => {
    const { errors } = await staff.ask({
      query: ASSIGN,
      variables: { input: { citizenId: citizenId(3), staffMemberId: coordinatorId(1) } },
      as: viewerOf('outreach'),
    });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

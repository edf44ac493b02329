import { withClient } from '@tvaers/kit/database/provision';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { seedCareTeams, seedStaff } from '../src/seeding/seed-staff.ts';
import { staffSubgraph } from '../src/staff-subgraph.ts';

/** The day that every test here is told from: a Sunday in winter, 41 days before the regions merge. */
export const TODAY = '2026-11-22';

/** The subgraph on a database of its own with a seeded population. */
export async function seededStaff({ citizens = 100 } = {}): Promise<TestSubgraph> {
  const staff = await testSubgraph(staffSubgraph);
  await withClient(staff.database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await seedStaff(client, { citizens, today: TODAY });
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
  return staff;
}

/** Puts everything about citizens back to what was seeded, many times faster than a new database. */
export const resetCareTeams = (staff: TestSubgraph, { citizens }: { citizens: number }): Promise<void> =>
  withClient(staff.database.ownerUrl, async (client) => {
    await client.query('TRUNCATE care_team, care_team_member, known_citizen, known_enrolment, outbox, idempotency_key');
    await seedCareTeams(client, { citizens, today: TODAY });
  });

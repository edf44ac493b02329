import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { seedCareTeams, seedStaff } from '../src/seeding/seed-staff.ts';
import { staffSubgraph } from '../src/staff-subgraph.ts';

/** The day that every test here is told from: a Sunday in winter, 41 days before the regions merge. */
export const TODAY = '2026-11-22';

/** The subgraph on a database of its own with a seeded population. */
export async function seededStaff({ citizens = 100 } = {}): Promise<TestSubgraph> {
  const staff = await testSubgraph(staffSubgraph);
  await seedAnew(staff, { citizens });
  return staff;
}

/** Puts everything back to what was seeded. */
export const seedAnew = (staff: TestSubgraph, { citizens }: { citizens: number }): Promise<void> =>
  withClient(staff.database.ownerUrl, (client) =>
    reseed(client, citizens, (inside, options) => seedStaff(inside, { ...options, today: TODAY })),
  );

/** Puts everything about citizens back to what was seeded, many times faster than a new database. */
export const resetCareTeams = (staff: TestSubgraph, { citizens }: { citizens: number }): Promise<void> =>
  withClient(staff.database.ownerUrl, async (client) => {
    await client.query('TRUNCATE care_team, care_team_member, known_citizen, known_enrolment, outbox, idempotency_key');
    await seedCareTeams(client, { citizens, today: TODAY });
  });

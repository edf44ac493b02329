import { FACT_OWNERS } from '@tvaers/contract/access-facts';
import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { seedCareTeams, seedFacts, seedStaff } from '../src/seeding/seed-staff.ts';
import { staffSubgraph } from '../src/staff-subgraph.ts';

/** The day that every test here is told from: a Sunday in winter, 41 days before the regions merge. */
export const TODAY = '2026-11-22';

/** The subgraph on a database of its own with a seeded population. */
export async function seededStaff({ citizens = 100, related = true } = {}): Promise<TestSubgraph> {
  const staff = await testSubgraph(staffSubgraph, { related });
  await seedAnew(staff, { citizens });
  return staff;
}

/** Puts everything back to what was seeded. */
export async function seedAnew(staff: TestSubgraph, { citizens }: { citizens: number }): Promise<void> {
  await withClient(staff.database.ownerUrl, (client) =>
    reseed(client, citizens, (inside, options) => seedStaff(inside, { ...options, today: TODAY })),
  );
  // The seed has emptied this table as well; here nobody is there to be heard of anew.
  await staff.sql(`INSERT INTO access_fact_source SELECT DISTINCT unnest($1::text[]), 'infinity'::timestamptz`, [
    Object.values(FACT_OWNERS),
  ]);
}

/** What the other sectors are told beside who may see what. */
export const news = async (staff: TestSubgraph) =>
  (await staff.outbox()).filter(({ type }) => type !== 'access.fact-changed');

/** Puts everything about citizens back to what was seeded, many times faster than a new database. */
export const resetCareTeams = (staff: TestSubgraph, { citizens }: { citizens: number }): Promise<void> =>
  withClient(staff.database.ownerUrl, async (client) => {
    await client.query(
      'TRUNCATE care_team, care_team_member, known_citizen, known_enrolment, merged_record, outbox, idempotency_key',
    );
    await client.query(`DELETE FROM access_fact WHERE source = 'staff'`);
    await seedCareTeams(client, { citizens, today: TODAY });
    await seedFacts(client);
  });

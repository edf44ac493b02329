import { withClient } from '@tvaers/kit/database/provision';
import { type TestDatabase, testDatabase } from '@tvaers/kit/testing/test-database';
import { citizensSubgraph } from '../src/citizens-subgraph.ts';

/** Code lists and the kit's record of migrations; everything else is about somebody or about who asks. */
const ABOUT_NOBODY = [
  'access_change',
  'access_fact_source',
  'access_policy',
  'migration',
  'municipality',
  'municipality_region',
];

describe('the protection of the tables', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(citizensSubgraph);
  });
  afterAll(() => database.drop());

  it('binds even the owner of every table about a citizen', async () => {
    const open = await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class
         WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT (relrowsecurity AND relforcerowsecurity)`,
      );
      return rows.map(({ name }) => name).sort();
    });
    expect(open.filter((name) => !ABOUT_NOBODY.includes(name))).toEqual([]);
  });

  it('lets the running subgraph write no code list, alter no table and rewrite no handover', async () => {
    await withClient(database.appUrl, async (client) => {
      for (const forbidden of [
        `UPDATE municipality SET name = 'x'`,
        'DELETE FROM contact_handover',
        'ALTER TABLE citizen DISABLE ROW LEVEL SECURITY',
        'TRUNCATE citizen',
        'CREATE TABLE mine ()',
      ])
        await expect(client.query(forbidden)).rejects.toThrow(/permission denied|must be owner/);
    });
  });
});

import { migrateDown, migrateUp } from '../src/database/migrate.ts';
import { withClient } from '../src/database/provision.ts';
import { schemaDrift } from '../src/database/schema-drift.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { Note } from './notes/note.entity.ts';
import { notePolicies, noteTable } from './notes/note-table.ts';

const contents = { name: 'plans', entities: [Note], migrations: [noteTable, notePolicies] };

describe('the tables of a subgraph', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(contents);
  });
  afterAll(() => database.drop());

  const target = () => ({ ...contents, ownerUrl: database.ownerUrl });
  const asOwner = (sql: string) => withClient(database.ownerUrl, async (client) => (await client.query(sql)).rows);
  const asApp = (sql: string) => withClient(database.appUrl, async (client) => (await client.query(sql)).rows);

  it('are what the entities say, the kit’s own included', async () => {
    await expect(schemaDrift(target())).resolves.toEqual([]);
  });

  it('show a drift as soon as one of the two changes alone', async () => {
    await asOwner('ALTER TABLE note ADD COLUMN forgotten text');
    await expect(schemaDrift(target())).resolves.toEqual(['ALTER TABLE "note" DROP COLUMN "forgotten"']);
    await asOwner('ALTER TABLE note DROP COLUMN forgotten');
  });

  it('go down to nothing and come up again the same', async () => {
    await migrateDown(target());
    const left = await asOwner(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
    expect(left).toEqual([{ tablename: 'migration' }]);
    const ran = await migrateUp(target());
    expect(ran).toContainEqual(expect.stringMatching(/^note-policies-/));
    await expect(migrateUp(target())).resolves.toEqual([]);
    await expect(schemaDrift(target())).resolves.toEqual([]);
  });

  it('are under row-level security that binds even their owner', async () => {
    const open = `SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE nspname = 'public' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`;
    const aboutNobody = ['access_change', 'access_fact_source', 'access_policy', 'migration'];
    await expect(asOwner(open)).resolves.toEqual(aboutNobody.map((relname) => ({ relname })));
  });

  it('are open to the running subgraph for rows alone', async () => {
    await expect(asApp('SELECT count(*)::int AS count FROM note')).resolves.toEqual([{ count: 0 }]);
    for (const statement of [
      'CREATE TABLE mine (id int)',
      'ALTER TABLE note DISABLE ROW LEVEL SECURITY',
      'TRUNCATE note',
      'SELECT FROM remembered_decision',
      'DELETE FROM access_change',
    ])
      await expect(asApp(statement)).rejects.toThrow(/permission denied|must be owner/);
    await expect(
      asApp('SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user'),
    ).resolves.toEqual([{ mighty: false }]);
  });
});

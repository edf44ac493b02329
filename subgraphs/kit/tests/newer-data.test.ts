import { defineMigration } from '../src/database/define-migration.ts';
import { migrateUp } from '../src/database/migrate.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';

const older = defineMigration('2026-11-22T10:00Z', 'shelf', { up: 'CREATE TABLE shelf ()', down: 'DROP TABLE shelf' });
const newer = defineMigration('2026-12-01T10:00Z', 'label', { up: 'CREATE TABLE label ()', down: 'DROP TABLE label' });

describe('data of a newer version of the project', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ name: 'shelves', entities: [], migrations: [older] });
  });
  afterAll(() => database.drop());
  const migrate = (...migrations: (typeof older)[]) =>
    migrateUp({ name: 'shelves', ownerUrl: database.ownerUrl, entities: [], migrations });

  it('is refused by an older one, which says what to do', async () => {
    expect(await migrate(older, newer)).toEqual([expect.stringMatching(/^label-/)]);
    await expect(migrate(older)).rejects.toThrow(
      /^The data is of a newer version of the project \(the migration label-\d+ is not known here\): use that version again; nothing was changed\.$/,
    );
    expect(await migrate(older, newer)).toEqual([]);
  });
});

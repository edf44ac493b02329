import { migrateDown, migrateUp } from '@tvaers/kit/database/migrate';
import { schemaDrift } from '@tvaers/kit/database/schema-drift';
import { openTables } from '@tvaers/kit/testing/open-tables';
import { type TestDatabase, testDatabase } from '@tvaers/kit/testing/test-database';
import { uncountedTables } from '@tvaers/kit/testing/uncounted-tables';
import { citizensSubgraph } from './citizens-subgraph.ts';

describe('the tables of citizens', () => {
  const { name, entities, migrations } = citizensSubgraph;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(citizensSubgraph);
  });
  afterAll(() => database.drop());

  it('are those of the entities, and can be taken back and made again', async () => {
    const target = { name, entities, migrations, ownerUrl: database.ownerUrl };
    expect(await schemaDrift(target)).toEqual([]);
    await migrateDown(target);
    expect(await migrateUp(target)).not.toEqual([]);
    expect(await schemaDrift(target)).toEqual([]);
  });

  it('show no row about a citizen to whom it was not opened', async () => {
    expect(await openTables(database.ownerUrl)).toEqual([]);
  });

  it('let no change pass that a remembered decision rests on', async () => {
    expect(await uncountedTables(database.ownerUrl)).toEqual([]);
  });
});

import { migrateDown, migrateUp } from '@tvaers/kit/database/migrate';
import { schemaDrift } from '@tvaers/kit/database/schema-drift';
import { openTables } from '@tvaers/kit/testing/open-tables';
import { type TestDatabase, testDatabase } from '@tvaers/kit/testing/test-database';
import { uncountedTables } from '@tvaers/kit/testing/uncounted-tables';
import { interventionTables } from '../src/interventions-subgraph.ts';

describe('the tables of interventions', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(interventionTables);
  });
  afterAll(() => database.drop());

  it('are those of the entities, also after all migrations were taken back and run again', async () => {
    const target = { ...interventionTables, ownerUrl: database.ownerUrl };
    expect(await schemaDrift(target)).toEqual([]);
    await migrateDown(target);
    await migrateUp(target);
    expect(await schemaDrift(target)).toEqual([]);
  });

  it('show no row about a citizen to whom it was not opened', async () => {
    expect(await openTables(database.ownerUrl)).toEqual([]);
  });

  it('let no change pass that a remembered decision rests on', async () => {
    expect(await uncountedTables(database.ownerUrl)).toEqual([]);
  });
});

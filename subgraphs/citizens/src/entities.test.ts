import { randomUUID } from 'node:crypto';
import { migrateDown, migrateUp, withOwner } from '@tvaers/kit/database/migrate';
import { schemaDrift } from '@tvaers/kit/database/schema-drift';
import { openTables } from '@tvaers/kit/testing/open-tables';
import { type TestDatabase, testDatabase } from '@tvaers/kit/testing/test-database';
import { uncountedTables } from '@tvaers/kit/testing/uncounted-tables';
import { citizensSubgraph } from './citizens-subgraph.ts';

const idOf = ({ citizen_id }: { citizen_id: string }) => citizen_id;

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

  it('keep what the read log says of each citizen when a row for several of them is taken back and made again', async () => {
    const older = await testDatabase(citizensSubgraph);
    const target = { name, entities, migrations, ownerUrl: older.ownerUrl };
    const [one, other] = [randomUUID(), randomUUID()];
    const what = `now(), 's', 'fact', 'o', 'read', '{plan}', 'treatment', 'b', 'allowed', 'c', 'plans'`;
    const columns =
      'at, subject, role, operation, activity, data_classes, purpose, basis, outcome, correlation_id, subgraph';
    await withOwner(target, async (owner) => {
      /** Whether both have a row for each citizen again. */
      const isBack = async () =>
        (
          await owner.query(`SELECT FROM information_schema.columns WHERE column_name = 'citizen_id'
          AND table_name IN ('access_event', 'collected_access_event')`)
        ).length === 2;
      await owner.query(`INSERT INTO access_event (name, citizen_ids, ${columns}) SELECT 'n', $1::uuid[], ${what}`, [
        [one, other],
      ]);
      await owner.query(
        `WITH people AS (
           INSERT INTO collected_access_people (day, digest) VALUES ((now() AT TIME ZONE 'UTC')::date, 'x') RETURNING id, day
         ), told AS (
           INSERT INTO collected_access_event (people_id, seq, ${columns}) SELECT id, 7, ${what} FROM people
         )
         INSERT INTO collected_access_citizen SELECT id, unnest($1::uuid[]), day FROM people`,
        [[one, other]],
      );
      while (!(await isBack())) await owner.undoLastMigration();
      for (const table of ['access_event', 'collected_access_event'])
        expect((await owner.query(`SELECT citizen_id FROM ${table}`)).map(idOf).sort()).toEqual([one, other].sort());
    });
    await migrateUp(target);
    expect(await schemaDrift(target)).toEqual([]);
    await withOwner(target, async (owner) => {
      const about = await owner.query(
        'SELECT citizen_id FROM collected_access_event JOIN collected_access_citizen USING (people_id)',
      );
      expect(about.map(idOf).sort()).toEqual([one, other].sort());
    });
    await older.drop();
  });

  it('show no row about a citizen to whom it was not opened', async () => {
    expect(await openTables(database.ownerUrl)).toEqual([]);
  });

  it('let no change pass that a remembered decision rests on', async () => {
    expect(await uncountedTables(database.ownerUrl)).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { migrateUp, withOwner } from '@tvaers/kit/database/migrate';
import { type TestDatabase, testDatabase } from '@tvaers/kit/testing/test-database';
import { citizensSubgraph } from '../citizens-subgraph.ts';

const IS_NEW = `
  SELECT count(*)::integer AS left FROM information_schema.columns
  WHERE table_name = 'citizen' AND column_name = 'address_protected'`;

describe('records that became restricted before protection was kept apart', () => {
  const { name, entities, migrations } = citizensSubgraph;
  let older: TestDatabase;
  beforeAll(async () => {
    older = await testDatabase(citizensSubgraph);
  });
  afterAll(() => older.drop());

  it('are protected anew where the address was, or is in another record, and where the marking says so', async () => {
    const target = { name, entities, migrations, ownerUrl: older.ownerUrl };
    const ids = Array.from({ length: 6 }, () => randomUUID());
    const [was, never, kept, merged, parted, ordinary] = ids;
    await withOwner(target, async (owner) => {
      while ((await owner.query(IS_NEW))[0].left > 0) await owner.undoLastMigration();
      await owner.transaction(async ({ queryRunner }) => {
        const sql = (text: string, values: unknown[]) => queryRunner?.query(text, values);
        await sql(`SELECT set_config('tvaers.system', 'on', true)`, []);
        for (const [id, marking, into] of [
          [was, 'RESTRICTED'],
          [never, 'RESTRICTED'],
          [kept, 'RESTRICTED'],
          [merged, 'PROTECTED_ADDRESS', kept],
          [parted, 'PROTECTED_ADDRESS'],
          [ordinary, 'NORMAL'],
        ]) {
          const record = [id, marking, into ?? null];
          await sql(
            `INSERT INTO citizen (id, aliases, confidentiality, merged_into, registered_at) VALUES ($1, '{Hat}', $2, $3, now())`,
            record,
          );
          await sql(
            `INSERT INTO living_situation (id, citizen_id, kind, observed_at) VALUES ($1, $1, 'OWN_HOME', now())`,
            [id],
          );
        }
        await sql(
          `INSERT INTO confidentiality_change (id, citizen_id, before, after, reason, changed_at)
           VALUES ($1, $1, 'PROTECTED_ADDRESS', 'RESTRICTED', 'Truet', now()), ($2, $2, 'NORMAL', 'RESTRICTED', 'Kendt', now())`,
          [was, never],
        );
      });
    });
    await migrateUp(target);
    const rows = await withOwner(target, (owner) =>
      owner.transaction(async ({ queryRunner }) => {
        await queryRunner?.query(`SELECT set_config('tvaers.system', 'on', true)`);
        return queryRunner?.query(
          `SELECT citizen_id AS id FROM living_situation WHERE data_class = 'protectedAddress'`,
        );
      }),
    );
    expect(rows.map(({ id }: { id: string }) => id).sort()).toEqual([was, kept, merged, parted].sort());
  });
});

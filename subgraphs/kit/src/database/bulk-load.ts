import type { ClientBase } from 'pg';

/** What is checked or kept up for each row that comes in, as the statements that take it away and bring it back. */
interface Upkeep {
  drop: string;
  restore: string;
}

const FOREIGN_KEYS = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
  ORDER BY conname`;

/** Those behind a primary key or a unique constraint stay. */
const INDEXES = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS restore
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
  WHERE relnamespace = current_schema()::regnamespace AND pg_get_userbyid(relowner) = current_user
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
  ORDER BY indexrelid`;

/**
 * Runs `work` with neither foreign keys nor further indexes and makes both anew afterwards: checking a table once and
 * sorting an index once is several times faster than doing it row by row. Inside a transaction of the owner, so that
 * whoever fails has everything back.
 */
export async function bulkLoad(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const keys = await client.query<Upkeep>(FOREIGN_KEYS);
  const indexes = await client.query<Upkeep>(INDEXES);
  for (const { drop } of [...keys.rows, ...indexes.rows]) await client.query(drop);
  await work();
  for (const { restore } of [...indexes.rows, ...keys.rows]) await client.query(restore);
}

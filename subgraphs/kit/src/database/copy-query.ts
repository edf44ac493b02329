import { pipeline } from 'node:stream/promises';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * Carries what `query` answers on one database into a table of another, through COPY on both sides and without holding
 * it. For owners: COPY is refused under row-level security.
 */
export async function copyQuery(
  source: ClientBase,
  query: string,
  target: ClientBase,
  { table, columns }: { table: string; columns: readonly string[] },
): Promise<void> {
  const names = columns.map(escapeIdentifier).join(', ');
  await pipeline(
    source.query(copyTo(`COPY (${query}) TO STDOUT`)),
    target.query(copyFrom(`COPY ${escapeIdentifier(table)} (${names}) FROM STDIN`)),
  );
}

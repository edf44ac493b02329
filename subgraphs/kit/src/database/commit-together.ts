import type { ClientBase, QueryConfig } from 'pg';
import { namedStatement } from './named-statement.ts';

const COMMIT = namedStatement('COMMIT');

/**
 * Sends `last`, when there is one, and COMMIT in one go. Throws when anything of the transaction was not kept, which is
 * then over as well: a COMMIT behind a statement that failed may not have been carried out.
 */
export async function commitTogether(client: ClientBase, last: QueryConfig | null): Promise<void> {
  const [logged, end] = await Promise.allSettled([last && client.query(last), client.query(COMMIT)]);
  const failed = [logged, end].find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failed) {
    // Refused where the connection is lost: then the server has rolled back already.
    await client.query('ROLLBACK').catch(() => null);
    throw failed.reason;
  }
  // A broken transaction answers COMMIT with ROLLBACK and without an error.
  if (end.status === 'fulfilled' && end.value.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
}

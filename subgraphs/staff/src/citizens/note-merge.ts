import type { OperationContext } from '@tvaers/kit/access/operation-context';

interface Merge {
  recordId: string;
  /** Null where the record stands for itself again. */
  intoId: string | null;
  at: string;
}

const MERGES = `hashtextextended('merges', 14)`;

/** Lets no merge be noted for the rest of the transaction: what is written for a person stays with that person. */
export const holdMerges = ({ sql }: Pick<OperationContext, 'sql'>) =>
  sql(`SELECT pg_advisory_xact_lock_shared(${MERGES})`);

/**
 * Notes whose record it is. False for news that are older than what was heard before. Waits for those who write for a
 * person, so that what they have written is seen by what follows from the merge.
 */
export async function noteMerge(
  { sql }: Pick<OperationContext, 'sql'>,
  { recordId, intoId, at }: Merge,
): Promise<boolean> {
  await sql(`SELECT pg_advisory_xact_lock(${MERGES})`);
  const noted = await sql(
    `INSERT INTO merged_record AS known (record_id, into_id, heard_at) VALUES ($1, $2, $3)
     ON CONFLICT (record_id) DO UPDATE SET into_id = excluded.into_id, heard_at = excluded.heard_at
       WHERE known.heard_at <= excluded.heard_at
     RETURNING record_id`,
    [recordId, intoId, at],
  );
  return noted.length > 0;
}

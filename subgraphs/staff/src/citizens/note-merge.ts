import type { OperationContext } from '@tvaers/kit/access/operation-context';

interface Merge {
  recordId: string;
  /** Null where the record stands for itself again. */
  intoId: string | null;
  at: string;
}

/** Notes whose record it is. False for news that are older than what was heard before. */
export async function noteMerge(
  { sql }: Pick<OperationContext, 'sql'>,
  { recordId, intoId, at }: Merge,
): Promise<boolean> {
  const noted = await sql(
    `INSERT INTO merged_record AS known (record_id, into_id, heard_at) VALUES ($1, $2, $3)
     ON CONFLICT (record_id) DO UPDATE SET into_id = excluded.into_id, heard_at = excluded.heard_at
       WHERE known.heard_at <= excluded.heard_at
     RETURNING record_id`,
    [recordId, intoId, at],
  );
  return noted.length > 0;
}

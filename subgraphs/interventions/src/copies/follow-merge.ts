import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Two records are one person: what is in either is shown for both. Records merged into the one earlier come along. */
export async function followMerge(
  { payload }: EventEnvelope<'citizen.merged'>,
  { sql }: OperationContext,
): Promise<void> {
  await sql(
    `INSERT INTO merged_record (record_id, into_id) VALUES ($1, $2)
     ON CONFLICT (record_id) DO UPDATE SET into_id = excluded.into_id`,
    [payload.mergedId, payload.citizenId],
  );
}

export async function undoMerge(
  { payload }: EventEnvelope<'citizen.merge-undone'>,
  { sql }: OperationContext,
): Promise<void> {
  await sql('DELETE FROM merged_record WHERE record_id = $1', [payload.restoredId]);
}

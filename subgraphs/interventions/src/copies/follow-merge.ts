import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Two records are one person: what is in either is shown for both. Records merged into the one earlier come along. */
export const followMerge = (
  { payload, occurredAt }: EventEnvelope<'citizen.merged'>,
  context: OperationContext,
): Promise<void> => noteMerge(context, { recordId: payload.mergedId, intoId: payload.citizenId, at: occurredAt });

/** They were two after all: each shows again exactly what was written in it. */
export const undoMerge = (
  { payload, occurredAt }: EventEnvelope<'citizen.merge-undone'>,
  context: OperationContext,
): Promise<void> => noteMerge(context, { recordId: payload.restoredId, intoId: null, at: occurredAt });

/** News from before what was heard last change nothing. */
async function noteMerge(
  { sql }: Pick<OperationContext, 'sql'>,
  { recordId, intoId, at }: { recordId: string; intoId: string | null; at: string },
): Promise<void> {
  await sql(
    `INSERT INTO merged_record AS known (record_id, into_id, heard_at) VALUES ($1, $2, $3)
     ON CONFLICT (record_id) DO UPDATE SET into_id = excluded.into_id, heard_at = excluded.heard_at
       WHERE known.heard_at <= excluded.heard_at`,
    [recordId, intoId, at],
  );
}

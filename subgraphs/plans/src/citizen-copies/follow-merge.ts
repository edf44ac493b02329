import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { reopenTasksOfTheLiving } from '../tasks/tasks-of-the-dead.ts';

/** Two records are one person: what is agreed in either is shown for both. */
export const followMerge = (
  { payload, occurredAt }: EventEnvelope<'citizen.merged'>,
  context: OperationContext,
): Promise<void> => noteMerge(context, { recordId: payload.mergedId, intoId: payload.citizenId, at: occurredAt });

/**
 * They were two after all: each has again exactly what was written in it. The death of one is not the other's any more, nor
 * is what it had closed.
 */
export async function undoMerge(
  { payload: { citizenId, restoredId }, occurredAt }: EventEnvelope<'citizen.merge-undone'>,
  context: OperationContext,
): Promise<void> {
  await noteMerge(context, { recordId: restoredId, intoId: null, at: occurredAt });
  for (const record of [citizenId, restoredId]) await reopenTasksOfTheLiving(context, record);
}

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

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';

export interface DismissUnmatchedMessageInput {
  messageId: string;
  reason: string;
  idempotencyKey?: string | null;
}

/** So short a text explains nothing to the one who reads it later. */
const SHORTEST_REASON = 10;
const LONGEST_REASON = 1000;

/** Says that a message is about nobody the unit knows. The message stays, with the reason and who gave it. */
export const dismissUnmatchedMessage = (context: OperationContext, input: DismissUnmatchedMessageInput) =>
  context.once(input.idempotencyKey, 'dismissUnmatchedMessage', input, async () => {
    const reason = input.reason.trim();
    if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON) return { outcome: 'poor-reason' as const };
    const state = await stateOf(context, input.messageId);
    if (state === null) return { outcome: 'no-such-message' as const };
    if (state !== 'WAITING') return { outcome: 'already-decided' as const };

    await context.sql(
      `UPDATE unmatched_message SET state = 'DISMISSED', decided_at = $2, decided_by = $3, reason = $4 WHERE id = $1`,
      [input.messageId, context.now, context.viewer.subject, reason],
    );
    return { outcome: 'dismissed' as const, messageId: input.messageId };
  });

async function stateOf({ sql }: Pick<OperationContext, 'sql'>, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [queued] = await sql<{ state: string }>('SELECT state FROM unmatched_message WHERE id = $1 FOR UPDATE', [id]);
  return queued?.state ?? null;
}

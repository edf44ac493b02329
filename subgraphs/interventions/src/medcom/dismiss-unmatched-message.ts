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
    if (!(await messageIsThere(context, input.messageId))) return { outcome: 'no-such-message' as const };
    return context.asSystem(() => dismiss(context, { messageId: input.messageId, reason }));
  });

async function dismiss(
  { sql, now, viewer }: OperationContext,
  { messageId, reason }: { messageId: string; reason: string },
) {
  const [queued] = await sql<{ state: string }>('SELECT state FROM unmatched_message WHERE id = $1 FOR UPDATE', [
    messageId,
  ]);
  if (queued?.state !== 'WAITING') return { outcome: 'already-decided' as const };
  await sql(
    `UPDATE unmatched_message SET state = 'DISMISSED', decided_at = $2, decided_by = $3, reason = $4 WHERE id = $1`,
    [messageId, now, viewer.subject, reason],
  );
  return { outcome: 'dismissed' as const, messageId };
}

/** Of a message that is about a citizen only those know who may see that citizen. */
async function messageIsThere({ sql }: Pick<OperationContext, 'sql'>, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await sql('SELECT 1 FROM medcom_message JOIN unmatched_message USING (id) WHERE id = $1', [id]);
  return rows.length === 1;
}

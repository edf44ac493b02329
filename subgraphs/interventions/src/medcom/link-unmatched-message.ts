import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { citizenIsKnown } from '../copies/citizen-is-known.ts';
import { updateStays } from '../hospital-stays/update-stays.ts';
import { claimMessages, lockIdentifiers } from './whose-number.ts';

export interface LinkUnmatchedMessageInput {
  messageId: string;
  citizenId: string;
  idempotencyKey?: string | null;
}

/**
 * Says whom a message is about: its numbers become that citizen's, and so do all messages that wait with one of them. Who
 * says it may see the message and that citizen's stays; what follows from it is the system's to write.
 */
export const linkUnmatchedMessage = (context: OperationContext, input: LinkUnmatchedMessageInput) =>
  context.once(input.idempotencyKey, 'linkUnmatchedMessage', input, async () => {
    const { messageId, citizenId } = input;
    const message = await findMessage(context, messageId);
    if (!message) return { outcome: 'no-such-message' as const };
    if (!(await citizenIsKnown(context, citizenId, 'hospitalStay'))) return { outcome: 'no-such-citizen' as const };
    return context.asSystem(() => link(context, { messageId, citizenId, identifiers: message.identifiers }));
  });

async function link(
  context: OperationContext,
  { messageId, citizenId, identifiers }: { messageId: string; citizenId: string; identifiers: string[] },
) {
  await lockIdentifiers(context, identifiers);
  if ((await stateOf(context, messageId)) !== 'WAITING') return { outcome: 'already-decided' as const };

  const decidedBy = context.viewer.subject;
  await context.sql(
    `INSERT INTO known_identifier (identifier, citizen_id, data_class, linked_by)
     SELECT identifier, $1, 'identity', $3 FROM unnest($2::text[]) AS identifier ON CONFLICT DO NOTHING`,
    [citizenId, identifiers, decidedBy],
  );
  await claimMessages(context, { identifiers, citizenId, decidedBy });
  await updateStays(context, citizenId);
  return { outcome: 'linked' as const, hospitalStayId: await stayOf(context, messageId) };
}

async function findMessage({ sql }: OperationContext, id: string): Promise<{ identifiers: string[] } | null> {
  if (!isUuid(id)) return null;
  const [message] = await sql<{ identifiers: string[] }>(
    'SELECT identifiers FROM medcom_message JOIN unmatched_message USING (id) WHERE id = $1',
    [id],
  );
  return message ?? null;
}

async function stateOf({ sql }: OperationContext, id: string): Promise<string | undefined> {
  const [queued] = await sql<{ state: string }>('SELECT state FROM unmatched_message WHERE id = $1 FOR UPDATE', [id]);
  return queued?.state;
}

async function stayOf({ sql }: OperationContext, id: string): Promise<string | null> {
  const [message] = await sql<{ stayId: string | null }>(
    'SELECT hospital_stay_id AS "stayId" FROM medcom_message WHERE id = $1',
    [id],
  );
  return message?.stayId ?? null;
}

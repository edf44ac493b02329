import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { HospitalNotification } from './hospital-notification.ts';
import type { UnmatchedMessage } from './unmatched-message.entity.ts';

export interface UnmatchedMessageRow extends Pick<UnmatchedMessage, 'id' | 'receivedAt' | 'state'> {
  /** Until somebody has said who it is, the read log knows the person by the message. */
  citizenId: string;
  notification: HospitalNotification;
}

const ROWS = `
  SELECT queue.id, queue.received_at AS "receivedAt", queue.state, message.notification,
    coalesce(message.citizen_id, message.id) AS "citizenId"
  FROM unmatched_message AS queue JOIN medcom_message AS message USING (id)`;

export const createUnmatchedMessageLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  unmatchedMessageById: loaderById((ids) => sql<UnmatchedMessageRow>(`${ROWS} WHERE queue.id = ANY($1)`, [ids])),
});

/** Messages nobody has decided about, oldest first. */
export async function waitingMessages({ sql }: Pick<OperationContext, 'sql'>, page: PageArguments) {
  const asked = readPage(page, 2);
  const [after, afterId] = asked.after ?? [null, null];
  const rows = await sql<UnmatchedMessageRow>(
    `${ROWS}
     WHERE queue.state = 'WAITING' AND ($1::timestamptz IS NULL OR (queue.received_at, queue.id) > ($1, $2::uuid))
     ORDER BY queue.received_at, queue.id LIMIT $3`,
    [after, afterId, asked.limit],
  );
  return toConnection(rows, asked, ({ receivedAt, id }) => [receivedAt, id]);
}

import { classMask } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { HospitalNotification } from './hospital-notification.ts';
import type { UnmatchedMessage } from './unmatched-message.entity.ts';

interface QueuedRow extends Pick<UnmatchedMessage, 'id' | 'receivedAt' | 'state'> {
  notification: HospitalNotification;
  /** Null until somebody has said who it is. */
  knownId: string | null;
}

type Reading = Pick<OperationContext, 'sql' | 'disclosures'>;

const ROWS = `
  SELECT queue.id, queue.received_at AS "receivedAt", queue.state, message.notification, message.citizen_id AS "knownId"
  FROM unmatched_message AS queue JOIN medcom_message AS message USING (id)`;

export const createUnmatchedMessageLoaders = (context: Reading) => ({
  unmatchedMessageById: loaderById(async (ids) =>
    (await context.sql<QueuedRow>(`${ROWS} WHERE queue.id = ANY($1)`, [ids])).map((row) => shown(context, row)),
  ),
});

/** Messages nobody has decided about, oldest first. */
export async function waitingMessages(context: Reading, page: PageArguments) {
  const asked = readPage(page, 2);
  const [after, afterId] = asked.after ?? [null, null];
  const rows = await context.sql<QueuedRow>(
    `${ROWS}
     WHERE queue.state = 'WAITING' AND ($1::timestamptz IS NULL OR (queue.received_at, queue.id) > ($1, $2::uuid))
     ORDER BY queue.received_at, queue.id LIMIT $3`,
    [after, afterId, asked.limit],
  );
  const connection = toConnection(rows, asked, ({ receivedAt, id }) => [receivedAt, id]);
  return { ...connection, edges: connection.edges.map((edge) => ({ ...edge, node: shown(context, edge.node) })) };
}

const SHOWS = classMask('identity') | classMask('hospitalStay');

/**
 * Guarded as that citizen's when it has one. A message about nobody we know is about no citizen whom a relation could
 * open: the role alone lets it be read, and the read log knows the person by the message.
 */
function shown({ disclosures }: Pick<Reading, 'disclosures'>, { knownId, ...row }: QueuedRow) {
  if (knownId !== null) return { ...row, citizenId: knownId };
  disclosures.add(row.id, SHOWS);
  return { ...row, citizenIds: [] };
}

import { randomUUID } from 'node:crypto';
import type { EventType } from '@tvaers/contract/events';
import type { OperationContext } from '../access/operation-context.ts';

/**
 * Puts an event into the outbox, in the transaction of what it tells: both are kept or neither.
 *
 * @param payload that of `EventPayloads`, as JSON
 */
export async function writeOutbox(
  context: Pick<OperationContext, 'sql' | 'now' | 'correlationId'>,
  type: EventType,
  payload: string,
): Promise<void> {
  await context.sql('INSERT INTO outbox (id, type, occurred_at, correlation_id, payload) VALUES ($1, $2, $3, $4, $5)', [
    ...[randomUUID(), type, context.now, context.correlationId, payload],
  ]);
}

import type { EventEnvelope } from '@tvaers/contract/events';
import { isConnectionLoss } from '../database/database-faults.ts';
import { type OperationRoom, runOperation } from '../database/operation.ts';
import type { EventHandlers } from './event-handlers.ts';
import { TRIES } from './parked-events.ts';
import { systemStart } from './system-viewer.ts';

/** Thrown to the transport when an event must come again; the cause has been logged and counted. */
export class EventNotHandled extends Error {
  constructor(event: EventEnvelope, cause: unknown) {
    super(`The event ${event.type} ${event.id} was not handled.`, { cause });
    this.name = 'EventNotHandled';
  }
}

/**
 * Handles an event once, however often it comes: the note in the inbox and the handler's effect are one transaction. An
 * event that fails five times is put aside with an alarm, so that those behind it go on. A database that is gone counts
 * against nobody.
 */
export async function receiveEvent(
  room: OperationRoom,
  handlers: EventHandlers,
  event: EventEnvelope,
): Promise<'handled' | 'known' | 'parked'> {
  try {
    return await runOperation(room, systemStart(room.subgraph, event.type, event.correlationId), async (context) => {
      const [fresh] = await context.sql(
        `INSERT INTO inbox AS known (consumer, event_id, type, handled_at) VALUES ($1, $2, $3, now())
         ON CONFLICT (consumer, event_id) DO UPDATE SET handled_at = now(), parked_at = NULL, parked_event = NULL
         WHERE known.handled_at IS NULL AND (known.parked_at IS NULL OR known.tries < $4)
         RETURNING event_id`,
        [room.subgraph, event.id, event.type, TRIES],
      );
      if (!fresh) return 'known';
      const handle = handlers[event.type] as ((one: EventEnvelope, with_: typeof context) => Promise<void>) | undefined;
      await handle?.(event, context);
      return 'handled';
    });
  } catch (error) {
    if (isConnectionLoss(causeOf(error)) || (await noteFailure(room, event, error)) === 'again')
      throw new EventNotHandled(event, error);
    return 'parked';
  }
}

async function noteFailure(room: OperationRoom, event: EventEnvelope, error: unknown): Promise<'again' | 'parked'> {
  const kind = error instanceof Error ? error.name : typeof error;
  const tries = await runOperation(room, systemStart(room.subgraph, 'inbox', event.correlationId), async (context) => {
    const [row] = await context.sql<{ tries: number }>(
      `INSERT INTO inbox AS known (consumer, event_id, type, tries, last_error) VALUES ($1, $2, $3, 1, $4)
       ON CONFLICT (consumer, event_id) DO UPDATE SET tries = known.tries + 1, last_error = $4 RETURNING tries`,
      [room.subgraph, event.id, event.type, kind],
    );
    if (row && row.tries >= TRIES)
      await context.sql('UPDATE inbox SET parked_at = now(), parked_event = $3 WHERE consumer = $1 AND event_id = $2', [
        room.subgraph,
        event.id,
        JSON.stringify(event),
      ]);
    return row?.tries ?? TRIES;
  });
  const line = { err: error, eventId: event.id, eventType: event.type, correlationId: event.correlationId, tries };
  if (tries < TRIES) {
    room.logger.warn(line, 'an event could not be handled and will be tried again');
    return 'again';
  }
  room.logger.error({ ...line, alarm: 'event-parked' }, 'an event was put aside after too many tries');
  return 'parked';
}

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause) || error;

import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationRoom } from '../database/operation.ts';
import type { EventHandlers } from './event-handlers.ts';
import { EventNotHandled, receiveEvent } from './inbox.ts';
import type { Job } from './jobs.ts';
import { TRIES } from './parked-events.ts';

/**
 * Handles events that were put aside and that somebody has asked for again, the oldest first. They come late, as all
 * events may, and after five more tries in vain they wait for somebody once more.
 */
export const retryParkedEvents = (room: OperationRoom, handlers: EventHandlers): Job => ({
  name: 'retry-parked-events',
  everyMs: 5000,
  async work({ sql }) {
    const asked = await sql<{ event: EventEnvelope }>(
      `SELECT parked_event AS event FROM inbox WHERE consumer = $1 AND parked_at IS NOT NULL AND tries < $2
       ORDER BY parked_at, event_id LIMIT 100`,
      [room.subgraph, TRIES],
    );
    for (const { event } of asked)
      await receiveEvent(room, handlers, event).catch((error) => {
        // Noted and counted; it is due again at the next beat.
        if (!(error instanceof EventNotHandled)) throw error;
      });
  },
});

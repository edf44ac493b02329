import type { EventType } from '@tvaers/contract/events';
import type { OperationRoom } from '../database/operation.ts';
import type { EventHandlers } from './event-handlers.ts';
import { receiveEvent } from './inbox.ts';
import { startJobs } from './jobs.ts';
import { type Relay, startRelay } from './relay.ts';
import { retryParkedEvents } from './retry-parked-events.ts';
import type { EventSubscription, EventTransport } from './transport.ts';

/** A subgraph's part in the events: its outbox goes out, what it handles comes in. */
export function startEvents({ transport, eventHandlers }: { transport: EventTransport; eventHandlers: EventHandlers }) {
  let relay: Relay | undefined;
  let subscription: EventSubscription | undefined;
  let retries: ReturnType<typeof startJobs> | undefined;
  return {
    wakeRelay: () => relay?.wake(),
    start(room: OperationRoom): void {
      relay = startRelay(room, transport);
      const types = Object.keys(eventHandlers) as EventType[];
      if (types.length === 0) return;
      subscription = transport.subscribe(room.subgraph, types, async (event) => {
        await receiveEvent(room, eventHandlers, event);
      });
      retries = startJobs(room, [retryParkedEvents(room, eventHandlers)]);
    },
    async stop(): Promise<void> {
      await Promise.all([relay?.stop(), subscription?.stop(), retries?.stop()]);
    },
  };
}

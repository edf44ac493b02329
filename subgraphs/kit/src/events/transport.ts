import type { EventEnvelope, EventType } from '@tvaers/contract/events';

/** An event on its way: its payload is JSON already, which nobody on the way has to read. */
export interface WrittenEvent extends Omit<EventEnvelope, 'payload'> {
  payload: string;
}

/** How events get from one subgraph to the others. Delivers at least once and in the order of publishing. */
export interface EventTransport {
  /** Keeps the events for everybody. An id that was published before is kept once. */
  publish(events: readonly WrittenEvent[]): Promise<void>;
  /**
   * Gives the events of these types to `handle`, one after the other, from where this consumer stopped last time. The
   * place moves on when `handle` has returned; when it throws, the same event comes again. Of several processes with
   * one consumer name only one is served at a time.
   */
  subscribe(
    consumer: string,
    types: readonly EventType[],
    handle: (event: EventEnvelope) => Promise<void>,
  ): EventSubscription;
  close(): Promise<void>;
}

export interface EventSubscription {
  /** Ends after the event that is being handled. */
  stop(): Promise<void>;
}

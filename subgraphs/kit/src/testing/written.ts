import type { EventEnvelope } from '@tvaers/contract/events';
import type { WrittenEvent } from '../events/transport.ts';

/** Events as a relay hands them over. */
export const written = (...events: EventEnvelope[]): WrittenEvent[] =>
  events.map((event) => ({ ...event, payload: JSON.stringify(event.payload) }));

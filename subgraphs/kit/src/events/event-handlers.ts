import type { EventEnvelope, EventType } from '@tvaers/contract/events';
import type { OperationContext } from '../access/operation-context.ts';

/**
 * What a subgraph does about events, by type. A handler runs in one transaction with its note in the inbox, as a system
 * viewer; what it throws is tried again.
 */
export type EventHandlers = {
  readonly [Type in EventType]?: (event: EventEnvelope<Type>, context: OperationContext) => Promise<void>;
};

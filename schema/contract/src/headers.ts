/** Headers that travel between rooms. Nothing a client sends under these names is ever passed on. */
export const HEADERS = {
  /** Who asks, signed by the gateway for one subgraph and one body; see `viewer-envelope.ts`. */
  viewer: 'x-tvaers-viewer',
  /** One id from the door to the last log line. */
  correlationId: 'x-correlation-id',
  /** Unix milliseconds after which nobody waits for the answer any more. */
  deadline: 'x-tvaers-deadline',
} as const;

/** A client that sends `on` is told how its answer came about, when its role may see that (`queryPlan:read`). */
export const QUERY_PLAN_HEADER = 'x-tvaers-query-plan';

/**
 * Where a client brings the signed emergency grant it was given. It ends at the gateway, which believes the signature and
 * not the header.
 */
export const EMERGENCY_HEADER = 'x-tvaers-emergency';

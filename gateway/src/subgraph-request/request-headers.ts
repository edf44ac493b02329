import type { KeyObject } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import { signViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import { TRACE_PARENT } from '@tvaers/kit/runtime/telemetry/trace-parent';
import type { OperationContext } from '../operation-context.ts';

export interface HeadersFor {
  context: OperationContext;
  body: string;
  /** Unix milliseconds. */
  deadline: number;
  /** Name of the client's operation. */
  operation: string | null;
  traceParent: string | null;
}

export type SignHeaders = (request: HeadersFor) => Record<string, string>;

/**
 * All headers a subgraph ever gets. They are built from what the gateway knows and from nothing the client sent, so
 * that no header of a client can reach a subgraph under any spelling. Without a key (open mode) there is no envelope.
 */
export const headersFor =
  (audience: string, key: KeyObject | null): SignHeaders =>
  ({ context: { viewer, correlationId }, body, deadline, operation, traceParent }) => ({
    'content-type': 'application/json',
    accept: 'application/json',
    [HEADERS.correlationId]: correlationId,
    [HEADERS.deadline]: String(deadline),
    ...(traceParent && { [TRACE_PARENT]: traceParent }),
    ...(viewer &&
      key && {
        [HEADERS.viewer]: signViewerEnvelope(key, {
          viewer,
          audience,
          operation: operation ?? 'anonymous',
          correlationId,
          body,
        }),
      }),
  });

import type { KeyObject } from 'node:crypto';
import { HEADERS } from '@tvaers/contract/headers';
import { type Caller, signViewerEnvelope } from '@tvaers/contract/viewer-envelope';
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

/** What a subgraph is told beside the body, and how it knows that it comes from us. */
export interface Told {
  headers: Record<string, string>;
  /** Who asks, where a subgraph in this process takes our word for it. */
  caller?: Caller | null;
}

export type Tell = (request: HeadersFor) => Told;

/**
 * All headers a subgraph ever gets. They are built from what the gateway knows and from nothing the client sent, so
 * that no header of a client can reach a subgraph under any spelling.
 */
const headersOf = ({ context: { correlationId }, deadline, traceParent }: HeadersFor): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json',
  'accept-charset': 'iso-8859-1, utf-8',
  [HEADERS.correlationId]: correlationId,
  [HEADERS.deadline]: String(deadline),
  ...(traceParent && { [TRACE_PARENT]: traceParent }),
});

const callerOf = ({ context: { viewer, correlationId }, operation }: HeadersFor, audience: string): Caller | null =>
  viewer && { viewer, audience, operation: operation ?? 'anonymous', correlationId };

/** Over a socket anybody might come: who asks stands in a signed envelope. Without a key (open mode) there is none. */
export const tellSigned =
  (audience: string, key: KeyObject | null): Tell =>
  (request) => {
    const caller = callerOf(request, audience);
    const headers = headersOf(request);
    if (caller && key) headers[HEADERS.viewer] = signViewerEnvelope(key, { body: request.body, ...caller });
    return { headers };
  };

/** Within one process only we can hand anything over, so nothing is signed and nothing has to be verified. */
export const tellByHand =
  (audience: string): Tell =>
  (request) => ({ headers: headersOf(request), caller: callerOf(request, audience) });

import {
  type Context,
  INVALID_SPAN_CONTEXT,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  trace,
} from '@opentelemetry/api';

/** W3C's name of the header that says which trace a request belongs to. */
export const TRACE_PARENT = 'traceparent';

/** What is noted on it is dropped. */
export const NO_SPAN: Span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The header's value for what is asked within a span; null where nothing is traced. */
export function traceParentOf(span: Span): string | null {
  const context = span.spanContext();
  if (!isSpanContextValid(context)) return null;
  return `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}`;
}

/** Where a span belongs: below the caller's when it named one in its header, else at the beginning of a trace of its own. */
export function contextFrom(header: string | string[] | undefined): Context {
  const [, traceId = '', spanId = '', flags = '0'] = FORM.exec(String(header ?? '')) ?? [];
  const caller: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(caller) ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT;
}

/** Where a span belongs that is a part of this one. */
export const within = (span: Span): Context => trace.setSpan(ROOT_CONTEXT, span);

import { type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { contextFrom, TRACE_PARENT } from '@tvaers/kit/runtime/telemetry/trace-parent';
import type { GatewayFigures, RequestLabels } from '../telemetry/gateway-figures.ts';
import type { NameForFigures } from '../telemetry/known-operations.ts';
import type { Exchange, Step } from './exchange.ts';
import { whenClosed } from './when-closed.ts';

export interface RequestWatch {
  tracer: Tracer;
  figures: GatewayFigures;
  nameOf: NameForFigures;
  /** Whether a trace that the client names is gone on with; else every request begins one. */
  believeClients: boolean;
}

function labelsOf({ learned, response }: Exchange, nameOf: NameForFigures): RequestLabels {
  const { operation, missing } = learned;
  return {
    operation: operation ? nameOf(operation.name) : 'none',
    status: response.statusCode,
    answer: operation ? (missing ? 'in part' : 'whole') : 'none',
  };
}

function endSpan(span: Span, { operation, status, answer }: RequestLabels): void {
  span.setAttributes({ 'tvaers.operation': operation, 'http.response.status_code': status, 'tvaers.answer': answer });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** Notes each request in figures and begins its trace; sectors are handed the trace further down. */
export const watchRequest =
  ({ tracer, figures, nameOf, believeClients }: RequestWatch): Step =>
  (exchange) => {
    const caller = believeClients ? exchange.request.headers[TRACE_PARENT] : undefined;
    exchange.span = tracer.startSpan('request', { kind: SpanKind.SERVER }, contextFrom(caller));
    const startedAt = performance.now();
    figures.requestBegan();
    whenClosed(exchange, () => {
      const labels = labelsOf(exchange, nameOf);
      figures.requestEnded((performance.now() - startedAt) / 1000, labels);
      endSpan(exchange.span, labels);
    });
  };

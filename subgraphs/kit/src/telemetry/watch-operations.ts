import { type Span, SpanKind, type Tracer } from '@opentelemetry/api';
import type { Telemetry } from '../runtime/telemetry/telemetry.ts';
import { contextFrom, NO_SPAN, within } from '../runtime/telemetry/trace-parent.ts';

/** How an operation ended; `late`: nobody waited for it any more when it came. */
export type OperationOutcome = 'kept' | 'rolled-back' | 'late' | 'no-database' | 'bad-request';

export interface WatchedOperation {
  span: Span;
  /** `statements`: how many of its own it sent. */
  ended(outcome: OperationOutcome, statements?: number): void;
}

export interface OperationWatch {
  tracer: Tracer;
  /** Somebody came without an envelope that can be believed. */
  refused(): void;
  /** Begins below the trace that the gateway named; call it for believed callers only. */
  begin(traceParent: string | string[] | undefined): WatchedOperation;
}

/** Seconds: one statement is quick, and nothing outlives the gateway's deadline for writing. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

/** Notes the operations of a sector in figures and traces: how long and how they ended, not who or what. */
export function watchOperations({ tracer, meter }: Telemetry): OperationWatch {
  const operations = meter.createHistogram('tvaers.sector.operation.seconds', {
    unit: 's',
    description: 'One operation, from the opened envelope to the commit',
    advice: { explicitBucketBoundaries: SECONDS },
  });
  const statements = meter.createCounter('tvaers.sector.statements', {
    description: 'SQL statements of operations, without transaction control, viewer and log',
  });
  const refused = meter.createCounter('tvaers.sector.refused', {
    description: 'Requests without an envelope of the gateway for them',
  });

  return {
    tracer,
    refused: () => refused.add(1),
    begin(traceParent) {
      const span = tracer.startSpan('operation', { kind: SpanKind.SERVER }, contextFrom(traceParent));
      const startedAt = performance.now();
      return {
        span,
        ended(outcome, sent = 0) {
          operations.record((performance.now() - startedAt) / 1000, { outcome });
          statements.add(sent);
          span.setAttributes({ 'tvaers.outcome': outcome, 'tvaers.statements': sent });
          span.end();
        },
      };
    },
  };
}

/** The transaction of an operation in its trace: begins with the first statement, which may never come. */
export function traceTransaction(tracer: Tracer | undefined, operation: Span | undefined) {
  let span = NO_SPAN;
  return {
    began() {
      if (tracer && operation) span = tracer.startSpan('transaction', {}, within(operation));
    },
    ended(outcome: 'committed' | 'rolled-back' | 'failed') {
      span.setAttribute('tvaers.outcome', outcome);
      span.end();
    },
  };
}

import { type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { traceParentOf, within } from '@tvaers/kit/runtime/telemetry/trace-parent';
import type { GatewayFigures } from '../telemetry/gateway-figures.ts';
import type { AskSector } from './ask-sector.ts';
import { SectorFault } from './sector-fault.ts';

export interface FetchWatch {
  tracer: Tracer;
  figures: GatewayFigures;
}

function endSpan(span: Span, outcome: string): void {
  span.setAttribute('tvaers.outcome', outcome);
  if (outcome !== 'answered') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** Notes each request to a sector in figures and trace, and hands the trace on. */
export const watchFetch =
  (sector: string, ask: AskSector, { tracer, figures }: FetchWatch): AskSector =>
  async (question) => {
    const attributes = { 'tvaers.sector': sector, 'tvaers.writes': question.writes };
    const span = tracer.startSpan('fetch', { kind: SpanKind.CLIENT, attributes }, within(question.context.span));
    const startedAt = performance.now();
    let outcome = 'answered';
    try {
      return await ask(question, traceParentOf(span));
    } catch (error) {
      outcome = error instanceof SectorFault ? error.reason : 'fault';
      throw error;
    } finally {
      figures.fetched((performance.now() - startedAt) / 1000, { sector, outcome });
      endSpan(span, outcome);
    }
  };

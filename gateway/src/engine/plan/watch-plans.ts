import type { Span, Tracer } from '@opentelemetry/api';
import { within } from '@tvaers/kit/runtime/telemetry/trace-parent';
import type { GatewayFigures } from '../../telemetry/gateway-figures.ts';

export interface PlanWatch {
  /** Makes a plan and notes how long that took. */
  time<Plan>(make: () => Plan): Plan;
  /** Finds or makes what an operation needs to be carried out; its trace tells which of the two it was. */
  trace<Prepared>(request: Span, prepare: () => Prepared): Prepared;
}

/** Notes the making of plans, which is rare and dear, in figures and traces. Everything in here happens in one go. */
export function watchPlans({ tracer, figures }: { tracer: Tracer; figures: GatewayFigures }): PlanWatch {
  let made = 0;
  return {
    time(make) {
      const startedAt = performance.now();
      const plan = make();
      made += 1;
      figures.planned((performance.now() - startedAt) / 1000);
      return plan;
    },
    trace(request, prepare) {
      const before = made;
      const span = tracer.startSpan('plan', {}, within(request));
      try {
        return prepare();
      } finally {
        span.setAttribute('tvaers.plan', made > before ? 'made' : 'kept');
        span.end();
      }
    },
  };
}

import type { Meter } from '@opentelemetry/api';
import type { Breaker } from '../subgraph-request/breaker.ts';

/** What is said of a request; each label has few values, and none of them is about a person. */
export interface RequestLabels {
  /** A known operation's name, `other`, or `none` where GraphQL was not reached. */
  operation: string;
  status: number;
  /** Whether anything of a GraphQL answer was missing. */
  answer: 'whole' | 'in part' | 'none';
}

/** What the gateway tells of itself in numbers. */
export interface GatewayFigures {
  requestBegan(): void;
  requestEnded(seconds: number, labels: RequestLabels): void;
  /** A request has been read and waits for its turn; call what is answered when that has come. */
  turnAwaited(): () => void;
  /** `outcome` is `answered` or why the answer is missing. */
  fetched(seconds: number, labels: { sector: string; outcome: string }): void;
  /** An operation was planned anew: no plan of it was kept. */
  planned(seconds: number): void;
  watchBreaker(sector: string, breaker: Breaker): void;
}

/** Seconds: from what a page asks all the time to what waits for a deadline. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8];

export function gatewayFigures(meter: Meter): GatewayFigures {
  const histogram = (name: string, description: string) =>
    meter.createHistogram(name, { unit: 's', description, advice: { explicitBucketBoundaries: SECONDS } });
  const requests = histogram('tvaers.gateway.request.seconds', 'From the head of a request to the end of its answer');
  const fetches = histogram('tvaers.gateway.fetch.seconds', 'One request to a sector');
  const plans = histogram('tvaers.gateway.plan.seconds', 'Making a plan that was not kept');
  const running = meter.createUpDownCounter('tvaers.gateway.requests.running', { description: 'Requests under way' });
  const waiting = meter.createUpDownCounter('tvaers.gateway.requests.waiting', {
    description: 'Requests that have been read and wait for their turn',
  });
  const breakers = new Map<string, Breaker>();
  meter
    .createObservableGauge('tvaers.gateway.breaker.open', { description: '1 while a silent sector is left alone' })
    .addCallback((gauge) => {
      for (const [sector, breaker] of breakers) gauge.observe(breaker.isOpen() ? 1 : 0, { sector });
    });

  return {
    requestBegan: () => running.add(1),
    requestEnded(seconds, labels) {
      running.add(-1);
      requests.record(seconds, { ...labels });
    },
    turnAwaited() {
      waiting.add(1);
      return () => waiting.add(-1);
    },
    fetched: (seconds, labels) => fetches.record(seconds, labels),
    planned: (seconds) => plans.record(seconds),
    watchBreaker: (sector, breaker) => void breakers.set(sector, breaker),
  };
}

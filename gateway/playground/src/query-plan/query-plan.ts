import type { ExecutionResult } from 'graphql';

/** How an answer came about, as the gateway tells those who may see it. */
export interface PlanPicture {
  milliseconds: number;
  steps: PlanStep;
}

export interface PlanFetch {
  kind: 'fetch';
  sector: string;
  /** Where in the answer it belongs; empty at the top. */
  path: string;
  fields: string[];
  query: string;
  /** Milliseconds; null when there was nothing to ask this sector for. */
  startedAt: number | null;
  milliseconds: number | null;
}

export type PlanStep = PlanFetch | { kind: 'order' | 'together'; steps: PlanStep[] };

/** Asks for it; the gateway passes it over in silence for a role that may not see it. */
export const WITH_QUERY_PLAN = { 'x-tvaers-query-plan': 'on' };

/** Takes the plan out of an answer, so that the result shows what was asked for and the panel shows the plan. */
export function takeQueryPlan<Data>({ extensions, ...rest }: ExecutionResult<Data>): {
  answer: ExecutionResult<Data>;
  plan: PlanPicture | null;
} {
  const { queryPlan, ...others } = (extensions ?? {}) as { queryPlan?: PlanPicture };
  const answer = Object.keys(others).length > 0 ? { ...rest, extensions: others } : rest;
  return { answer, plan: queryPlan ?? null };
}

export const fetchesIn = (step: PlanStep): PlanFetch[] =>
  step.kind === 'fetch' ? [step] : step.steps.flatMap(fetchesIn);

/** One line that says it all to whoever does not open the panel. */
export function summaryOf({ milliseconds, steps }: PlanPicture): string {
  const asked = fetchesIn(steps).filter((fetch) => fetch.milliseconds !== null);
  const sectors = new Set(asked.map(({ sector }) => sector)).size;
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return `Query plan: ${count(asked.length, 'fetch', 'fetches')} from ${count(sectors, 'sector', 'sectors')} in ${milliseconds} ms`;
}

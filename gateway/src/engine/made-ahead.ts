import type { QueryPlan } from '@apollo/query-planner';
import type { GraphDescription } from './plan/describe-graph.ts';

/** What another thread has made of a graph, so that the one that answers need not. Plain data. */
export interface MadeAhead {
  /** Undefined for the reference engine, which reads the graph itself. */
  description: GraphDescription | undefined;
  plans: readonly (readonly [string, QueryPlan])[];
}

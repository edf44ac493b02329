import type { QueryPlan } from '@apollo/query-planner';
import { recent } from '@tvaers/kit/runtime/recently-used';

/** Where an engine finds plans that were made before, and leaves those it makes. What a plan is kept under is the engine's. */
export interface PlanStore {
  get(key: string): QueryPlan | undefined;
  set(key: string, plan: QueryPlan): unknown;
}

/** As many as operations are kept prepared. */
const KEPT_PLANS = 1000;

/** A store that forgets what was not used for longest. */
export const recentPlans = (made: Iterable<readonly [string, QueryPlan]> = []): PlanStore => recent(KEPT_PLANS, made);

import type { FetchNode } from '@apollo/query-planner';

/** When a fetch of a plan was begun, and how long it took. Milliseconds since the carrying out began. */
export interface FetchTiming {
  startedAt: number;
  milliseconds: number;
}

/** What somebody who may see the plan is told of how it went. */
export interface PlanTiming {
  beganAt: number;
  fetches: Map<FetchNode, FetchTiming>;
}

export const startPlanTiming = (): PlanTiming => ({ beganAt: performance.now(), fetches: new Map() });

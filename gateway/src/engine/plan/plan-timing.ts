import type { FetchNode } from '@apollo/query-planner';
import type { Step } from '../fetch/step.ts';

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

/** The step of a fetch, timed where the run asks for it and a sector is really asked. */
export const timed =
  (node: FetchNode, step: Step): Step =>
  async (run) => {
    const { timing } = run;
    if (!timing) return step(run);
    const startedAt = performance.now() - timing.beganAt;
    let asked = false;
    const asking: typeof run.asking = (writes) => {
      asked = true;
      return run.asking(writes);
    };
    await step({ ...run, asking });
    const milliseconds = performance.now() - timing.beganAt - startedAt;
    if (asked) timing.fetches.set(node, { startedAt, milliseconds });
  };

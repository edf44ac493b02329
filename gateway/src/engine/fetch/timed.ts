import type { FetchNode } from '@apollo/query-planner';
import type { Step } from './step.ts';

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

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Candidate, Inspected } from './inspect-candidate.ts';
import type { Verdict } from './run-rehearsal.ts';

/** A graph that needs longer to be planned on would do so again with every cold plan. */
const LONGEST_MILLISECONDS = 120_000;
/** A planner that needs more must not take the gateway with it. */
const MOST_MEBIBYTES = 1024;

/**
 * Inspects a candidate in a thread of its own, since reading and planning a graph keeps a thread busy for a second or
 * more. The thread ends with it, and all the memory it needed.
 */
export async function inspectAside(candidate: Candidate, stopped: AbortSignal): Promise<Inspected> {
  const late = AbortSignal.timeout(LONGEST_MILLISECONDS);
  const thread = new Worker(join(import.meta.dirname, 'rehearsal-thread.mjs'), {
    workerData: candidate,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEBIBYTES },
  });
  try {
    const signal = AbortSignal.any([stopped, late]);
    const [verdict] = (await once(thread, 'message', { signal })) as [Verdict];
    if ('refused' in verdict) throw new Error(verdict.refused);
    return verdict.inspected;
  } catch (error) {
    if (late.aborted) throw new Error(`it could not be read and planned within ${LONGEST_MILLISECONDS} ms`);
    throw error;
  } finally {
    await thread.terminate();
  }
}

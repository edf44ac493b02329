import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Candidate, type Inspected, inspectCandidate } from './inspect-candidate.ts';

/** What the thread sends back. */
export type Verdict = { inspected: Inspected } | { refused: string };

// Those who are waiting for an answer go first. On other systems it would hold for the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const verdict: Verdict = await inspectCandidate(workerData as Candidate).then(
  (inspected) => ({ inspected }),
  (error: unknown) => ({ refused: error instanceof Error ? error.message : String(error) }),
);
parentPort?.postMessage(verdict);

import { setTimeout as sleep } from 'node:timers/promises';
import { type Question, send } from '../../bench/load.ts';
import { highest, median } from '../../bench/statistics.ts';

/** What clients met while they kept asking. */
export interface Pace {
  requests: number;
  failed: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  longest: number;
}

/**
 * So many clients, each of whom asks once in `everyMs` or as soon as it has its answer, for as long as `meanwhile` takes.
 * A gateway that falls behind is not buried: what counts is how long its clients wait.
 */
export async function keepAsking(
  questionOf: (request: number) => Question,
  { clients, everyMs }: { clients: number; everyMs: number },
  meanwhile: () => Promise<unknown>,
): Promise<Pace> {
  const took: number[] = [];
  let [requests, failed, over] = [0, 0, false];
  const client = async (number: number) => {
    await sleep((number * everyMs) / clients);
    while (!over) {
      const begun = performance.now();
      await send(questionOf(requests++)).catch(() => {
        failed += 1;
      });
      const waited = performance.now() - begun;
      took.push(waited);
      await sleep(Math.max(0, everyMs - waited));
    }
  };
  const asking = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  try {
    await meanwhile();
  } finally {
    over = true;
    await asking;
  }
  return { requests, failed, median: median(took), p99: highest(took, 0.99), longest: highest(took, 1) };
}

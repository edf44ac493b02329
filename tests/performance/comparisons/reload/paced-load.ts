import { setTimeout as sleep } from 'node:timers/promises';
import { type Question, send } from '../../bench/load.ts';
import { highest, median } from '../../bench/statistics.ts';

/** What clients met while requests kept coming. */
export interface Pace {
  requests: number;
  failed: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  longest: number;
}

/** Requests at a steady pace, however slow the answers are, for as long as `meanwhile` takes. */
export async function keepAsking(
  questionOf: (request: number) => Question,
  perSecond: number,
  meanwhile: () => Promise<unknown>,
): Promise<Pace> {
  const took: number[] = [];
  const sent: Promise<void>[] = [];
  let failed = 0;
  const ask = async (question: Question) => {
    const begun = performance.now();
    try {
      await send(question);
      took.push(performance.now() - begun);
    } catch {
      failed += 1;
    }
  };
  let over = false;
  const done = meanwhile().finally(() => {
    over = true;
  });
  const begun = performance.now();
  while (!over) {
    sent.push(ask(questionOf(sent.length)));
    await sleep(Math.max(0, begun + (sent.length * 1000) / perSecond - performance.now()));
  }
  await done;
  await Promise.all(sent);
  return {
    ...{ requests: sent.length, failed },
    ...{ median: median(took), p99: highest(took, 0.99), longest: Math.max(0, ...took) },
  };
}

import { deepStrictEqual } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arranged, CaseQuestion, Comparison, Measured, Scale, Side } from './comparison.ts';
import { send, sendMany } from './load.ts';
import { type Cpu, combine, cpuOfTrees, gatewayMemory, totalOf } from './process-cpu.ts';
import type { Slice } from './slice.ts';
import { highest, median } from './statistics.ts';

/**
 * Before anything counts every side is asked so much of a slice, twice, so that what they share is not warmed by one for the
 * others: a program that has just started is not what anybody waits for. V8 compiles for two to three thousand requests:
 * our gateway's overview cost 6.9 ms when it had just started, 1.9 after a thousand and 1.3 after 2,500.
 */
const WARM_UP = 4;
const IDLE_MS = 8000;
/** In a second. A side that uses more is not idle, and what it does would be taken off its requests. */
const CALM_MS = 120;
const LOOKS = 12;

/**
 * Throws when a side answers otherwise than the first: they would not be doing the same. Moments may differ, because
 * each invented city is dated by the minute it was made in.
 */
export async function compareAnswers({ sides: [first, ...others], questions }: Arranged): Promise<void> {
  for (const question of questions) {
    const expected = await answerOf(first, question);
    for (const side of others) {
      const answer = await answerOf(side, question);
      const [theirs, ours] = [side.comparable?.(answer) ?? answer, side.comparable?.(expected) ?? expected];
      deepStrictEqual(theirs, ours, `${question.name}: ${side.name} answers otherwise than ${first.name}`);
    }
  }
}

async function answerOf(side: Side, question: CaseQuestion): Promise<unknown> {
  const questionOf = await side.ask(question);
  const { data } = JSON.parse(await send(questionOf(0)), hideMoments) as { data: unknown };
  return data;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+]00:00))?$/;
const hideMoments = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && MOMENT.test(value) ? 'a moment' : value;

/** What each side uses in a second in which nobody asks it anything, when it is done with what its start leaves to do. */
export async function measureIdle({ sides }: Arranged, settleMs: number, { portion }: Scale): Promise<Cpu[]> {
  const lookMs = Math.max(IDLE_MS * portion, 1000);
  await sleep(settleMs);
  for (let look = 1; ; look++) {
    const used = await usedMeanwhile(sides, lookMs);
    if (look === LOOKS || used.every((cpu) => totalOf(cpu) < CALM_MS)) return used;
  }
}

async function usedMeanwhile(sides: readonly Side[], lookMs: number): Promise<Cpu[]> {
  const before = sides.map(({ processes }) => cpuOfTrees(processes));
  await sleep(lookMs);
  return sides.map(({ processes }, index) => {
    const used = combine(cpuOfTrees(processes), before[index] as Cpu, (now, then) => now - then);
    return combine(used, used, (ms) => (ms * 1000) / lookMs);
  });
}

/** Fixed numbers of requests in slices that take turns, so that a busy machine is as busy for the one as for the other. */
export async function* measure(
  comparison: Comparison,
  arranged: Arranged,
  idle: readonly Cpu[],
  scale: Scale,
): AsyncGenerator<Measured> {
  const { settleMs } = comparison;
  for (const question of arranged.questions) {
    const numbers = scale.smoke ? [1] : (question.connections ?? comparison.connections);
    await question.before?.();
    for (const side of [...arranged.sides, ...arranged.sides])
      await slice(side, question, { connections: Math.max(...numbers), portion: scale.portion * WARM_UP, settleMs: 0 });
    for (const connections of numbers) {
      const sides = arranged.sides.map(({ name }) => ({ name, rounds: [] as Slice[] }));
      for (let round = 0; round < scale.rounds; round += 1)
        for (const index of turnsOf(arranged.sides.length, round)) {
          const side = arranged.sides[index] as Side;
          const used = await slice(side, question, { connections, portion: scale.portion, settleMs }, idle[index]);
          sides[index]?.rounds.push(used);
        }
      yield { question: question.name, connections, sides };
    }
  }
}

/** Every other round the other way about. */
const turnsOf = (sides: number, round: number): number[] => {
  const order = Array.from({ length: sides }, (_, index) => index);
  return round % 2 === 0 ? order : order.reverse();
};

interface SliceSize {
  connections: number;
  portion: number;
  settleMs: number;
}

async function slice(
  side: Side,
  question: CaseQuestion,
  { connections, portion, settleMs }: SliceSize,
  idle?: Cpu,
): Promise<Slice> {
  const count = Math.max(connections, Math.round(question.requests * portion));
  const questionOf = await side.ask(question);
  const before = cpuOfTrees(side.processes);
  const begun = performance.now();
  const waited = await sendMany(questionOf, count, connections);
  const seconds = (performance.now() - begun) / 1000;
  const memory = gatewayMemory(side.processes);
  await sleep(settleMs);
  const window = (performance.now() - begun) / 1000;
  const used = combine(cpuOfTrees(side.processes), before, (now, then) => now - then);
  // What it uses anyway, asked or not, is told apart.
  const cpu = combine(used, idle ?? used, (ms, each) => (idle ? (ms - each * window) / count : ms / count));
  return {
    cpu,
    requestsPerSecond: count / seconds,
    waited: median(waited),
    waitedLongest: highest(waited, 0.99),
    gatewayMemory: memory,
  };
}

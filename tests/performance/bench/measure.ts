import { deepStrictEqual } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arranged, CaseQuestion, Scale, Side } from './comparison.ts';
import { send, sendMany } from './load.ts';
import { type Cpu, combine, cpuOfTree } from './process-cpu.ts';
import { median } from './statistics.ts';

/** What one side used for one request, in one round. */
export interface Slice {
  cpu: Cpu;
  requestsPerSecond: number;
  /** Median of the milliseconds a client waited. */
  waited: number;
}

/** One question over so many connections: for each side its rounds, in the same order, to be compared in pairs. */
export interface Measured {
  question: string;
  connections: number;
  sides: { name: string; rounds: Slice[] }[];
}

const CONNECTIONS = [1, 8];
const WARM_UP = 0.5;
/** What a request leaves to be done afterwards (sealing its log, telling others) is over by then. */
const SETTLE_MS = 1500;
const IDLE_MS = 8000;

/**
 * Throws when a side answers otherwise than the first: they would not be doing the same. Moments may differ, because
 * each invented city is dated by the minute it was made in.
 */
export async function compareAnswers({ sides: [first, ...others], questions }: Arranged): Promise<void> {
  for (const question of questions) {
    const expected = answerOf(await send(await first.ask(question)));
    for (const side of others) {
      const answer = answerOf(await send(await side.ask(question)));
      deepStrictEqual(answer, expected, `${question.name}: ${side.name} answers otherwise than ${first.name}`);
    }
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;
const answerOf = (text: string): unknown =>
  JSON.parse(text, (_key, value) => (typeof value === 'string' && MOMENT.test(value) ? 'a moment' : value));

/** What each side uses in a second in which nobody asks it anything. */
export async function measureIdle({ sides }: Arranged, { portion }: Scale): Promise<Cpu[]> {
  const lookMs = Math.max(IDLE_MS * portion, 1000);
  await sleep(SETTLE_MS);
  const before = sides.map(({ root }) => cpuOfTree(root));
  await sleep(lookMs);
  return sides.map(({ root }, index) => {
    const used = combine(cpuOfTree(root), before[index] as Cpu, (now, then) => now - then);
    return combine(used, used, (ms) => (ms * 1000) / lookMs);
  });
}

/** Fixed numbers of requests in slices that take turns, so that a busy machine is as busy for the one as for the other. */
export async function* measure(arranged: Arranged, idle: readonly Cpu[], scale: Scale): AsyncGenerator<Measured> {
  for (const question of arranged.questions)
    for (const connections of CONNECTIONS) {
      const sides = arranged.sides.map(({ name }) => ({ name, rounds: [] as Slice[] }));
      for (const side of arranged.sides) await slice(side, question, connections, scale.portion * WARM_UP);
      for (let round = 0; round < scale.rounds; round += 1)
        for (const index of turnsOf(arranged.sides.length, round)) {
          const side = arranged.sides[index] as Side;
          const used = await slice(side, question, connections, scale.portion, idle[index]);
          sides[index]?.rounds.push(used);
        }
      yield { question: question.name, connections, sides };
    }
}

/** Every other round the other way about. */
const turnsOf = (sides: number, round: number): number[] => {
  const order = Array.from({ length: sides }, (_, index) => index);
  return round % 2 === 0 ? order : order.reverse();
};

async function slice(side: Side, question: CaseQuestion, connections: number, portion: number, idle?: Cpu) {
  const count = Math.max(connections, Math.round(question.requests * portion));
  const ready = await side.ask(question);
  const before = cpuOfTree(side.root);
  const begun = performance.now();
  const waited = await sendMany(ready, count, connections);
  const seconds = (performance.now() - begun) / 1000;
  await sleep(SETTLE_MS);
  const window = (performance.now() - begun) / 1000;
  const used = combine(cpuOfTree(side.root), before, (now, then) => now - then);
  // What it uses anyway, asked or not, is told apart.
  const cpu = combine(used, idle ?? used, (ms, each) => (idle ? (ms - each * window) / count : ms / count));
  return { cpu, requestsPerSecond: count / seconds, waited: median(waited) };
}

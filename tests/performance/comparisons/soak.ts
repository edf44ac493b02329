import { setTimeout as sleep } from 'node:timers/promises';
import type { Side } from '../bench/comparison.ts';
import { startGateway } from '../bench/gateways/gateway-side.ts';
import { OURS, PLAIN } from '../bench/gateways/kinds.ts';
import { gatewayMemory } from '../bench/process-cpu.ts';
import { median } from '../bench/statistics.ts';
import type { Study } from '../bench/study.ts';
import { startShop } from './public-graph/shop-side.ts';
import { anotherReader } from './public-graph.ts';
import { keepAsking } from './reload/paced-load.ts';

const LOAD = { clients: 64, everyMs: 0 };
const MINUTES = 10;
const EVERY_MS = 1000;

const ABOUT = `Our gateway and plain \`@apollo/gateway\` on the public benchmark's graph, each asked its query over ${LOAD.clients} connections for
${MINUTES} minutes without a pause, both at the same time, by another reader each time. What each process holds of memory (resident
set) is looked at every second; told is the median of each minute.`;

interface Soaked {
  name: string;
  requests: number;
  failed: number;
  /** Megabytes held, minute by minute. */
  held: number[];
}

/** What gateways hold of memory when they are busy for long. */
export const soak: Study = {
  name: 'soak',
  title: 'Memory over ten minutes',
  quick: false,
  async find({ portion }) {
    const shop = await startShop();
    const sides = await Promise.all([OURS, PLAIN].map((kind) => startGateway(kind, shop)));
    try {
      const [ours, plain] = (await Promise.all(sides.map((side) => soaked(side, portion)))) as [Soaked, Soaked];
      return { chapter: chapterOf([ours, plain]), figures: figuresOf(ours, plain) };
    } finally {
      await Promise.all(sides.map((side) => side.stop()));
      await shop.stop();
    }
  },
};

async function soaked(side: Side, portion: number): Promise<Soaked> {
  const gateway = side.processes.filter(({ part }) => part === 'gateway');
  const held: number[] = [];
  const { requests, failed } = await keepAsking(await side.ask(anotherReader), LOAD, async () => {
    for (let minute = 0; minute < MINUTES; minute += 1) held.push(await minuteOf(gateway, portion));
  });
  return { name: side.name, requests, failed, held };
}

async function minuteOf(gateway: Side['processes'], portion: number): Promise<number> {
  const seen: number[] = [];
  for (const end = performance.now() + 60_000 * portion; performance.now() < end; ) {
    await sleep(EVERY_MS);
    seen.push(gatewayMemory(gateway));
  }
  return median(seen);
}

/** The first half is warming up, and a heap that grows to its size. */
const settled = ({ held }: Soaked): number[] => held.slice(MINUTES / 2);

function figuresOf(ours: Soaked, plain: Soaked) {
  const [before = 0] = settled(ours);
  const after = ours.held.at(-1) ?? 0;
  return {
    soakFailed: ours.failed,
    soakMemory: median(settled(ours)) / median(settled(plain)),
    soakGrowth: after / before,
  };
}

function chapterOf(sides: readonly [Soaked, Soaked]): string {
  const { soakMemory, soakGrowth } = figuresOf(...sides);
  const minutes = Array.from({ length: MINUTES }, (_, minute) => minute + 1);
  const rows = sides.map(
    ({ name, requests, failed, held }) =>
      `| ${[name, requests, failed, ...held.map((megabytes) => megabytes.toFixed(0))].join(' | ')} |`,
  );
  return `${ABOUT}

| side | requests | failed | ${minutes.map((minute) => `MB, minute ${minute}`).join(' | ')} |
| --- | --: | --: | ${minutes.map(() => '--:').join(' | ')} |
${rows.join('\n')}

In the second half ours held **${soakMemory.toFixed(2)}** times what plain held, and in its last minute **${soakGrowth.toFixed(2)}** times what it held in its sixth.`;
}

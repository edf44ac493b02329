import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Side } from '../bench/comparison.ts';
import { startGateway } from '../bench/gateways/gateway-side.ts';
import { OURS } from '../bench/gateways/kinds.ts';
import { send } from '../bench/load.ts';
import { median } from '../bench/statistics.ts';
import type { Study } from '../bench/study.ts';
import { startShop } from './public-graph/shop-side.ts';
import { anotherReader } from './public-graph.ts';
import { keepAsking, type Pace } from './reload/paced-load.ts';

const LOAD = { clients: 8, everyMs: 400 };
const RELOADS = 10;
const QUIET_MS = 10_000;
/** On a full machine a new graph is looked at slowly, so that those who ask do not notice. */
const TAKEN_WITHIN_MS = 180_000;
/** Between a graph that is served and the next one. */
const PAUSE_MS = 500;
const FOLLOWING = { ...OURS, environment: { ...OURS.environment, SUPERGRAPH_POLL_MS: '200' } };

const ABOUT = `Our gateway on the public benchmark's graph, asked its query by ${LOAD.clients} clients, every ${LOAD.everyMs} ms
each, by another reader each time. The file of the graph changes again and again; each new one is waited for until the gateway
shows it in its schema. A plan that had to be made anew would be seen as the longest wait.`;

/** What clients notice when the graph changes under load. */
export const reload: Study = {
  name: 'reload',
  title: 'The graph changes under load',
  quick: false,
  async find({ rounds, portion, smoke }) {
    const shop = await startShop();
    const gateway = await startGateway(FOLLOWING, shop);
    try {
      const questionOf = await gateway.ask(anotherReader);
      const paces: { quiet: Pace; reloading: Pace }[] = [];
      await keepAsking(questionOf, LOAD, () => sleep(QUIET_MS * portion));
      for (let round = 0; round < rounds; round += 1) {
        const quiet = await keepAsking(questionOf, LOAD, () => sleep(QUIET_MS * portion));
        const reloading = await keepAsking(questionOf, LOAD, async () => {
          for (let count = 0; count < (smoke ? 1 : RELOADS); count += 1)
            await changeGraph(shop.supergraph, gateway, `${round}-${count}`);
        });
        paces.push({ quiet, reloading });
      }
      return { chapter: chapterOf(paces), figures: figuresOf(paces) };
    } finally {
      await gateway.stop();
      await shop.stop();
    }
  },
};

const NAMED = /"""Graph [^"]*"""\n(?=type Product\b)|(?=^type Product\b)/m;

/** Writes the graph with a name that clients can read, and waits until it is served. */
async function changeGraph(file: string, gateway: Side, name: string): Promise<void> {
  writeFileSync(file, readFileSync(file, 'utf8').replace(NAMED, `"""Graph ${name}"""\n`));
  const look = await gateway.ask({
    ...{ name: 'Look', document: '{ __type(name: "Product") { description } }', requests: 1 },
    variables: () => ({}),
  });
  const giveUp = Date.now() + TAKEN_WITHIN_MS;
  while (!(await send(look(0))).includes(`Graph ${name}`)) {
    if (Date.now() > giveUp) throw new Error(`The gateway has not taken the graph ${name}.`);
    await sleep(50);
  }
  await sleep(PAUSE_MS);
}

type Paces = readonly { quiet: Pace; reloading: Pace }[];

const figuresOf = (paces: Paces) => ({
  reloadFailed: paces.reduce((sum, { quiet, reloading }) => sum + quiet.failed + reloading.failed, 0),
  reloadSlower: median(paces.map(({ quiet, reloading }) => reloading.p99 / quiet.p99)),
});

const chapterOf = (paces: Paces): string => `${ABOUT}

| round | graph | requests | failed | waited ms, median | 99 of 100 | longest |
| --: | --- | --: | --: | --: | --: | --: |
${paces.flatMap(({ quiet, reloading }, round) => [rowOf(round, 'stays', quiet), rowOf(round, 'changes', reloading)]).join('\n')}

99 of 100 waited at most **${figuresOf(paces).reloadSlower.toFixed(2)}** times as long while it changed.`;

const rowOf = (round: number, graph: string, { requests, failed, median: middle, p99, longest }: Pace): string =>
  `| ${[round + 1, graph, requests, failed, ...[middle, p99, longest].map((ms) => ms.toFixed(1))].join(' | ')} |`;

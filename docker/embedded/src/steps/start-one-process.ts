import type { Addresses } from '../database/addresses.ts';
import { HouseProblem } from '../house-problem.ts';
import { untilReady } from '../processes/until-ready.ts';
import type { HouseContext } from './house-context.ts';
import { gatewayServer } from './start-gateway.ts';
import type { Identity } from './start-identity.ts';
import { type ServerSpec, startParts } from './start-part.ts';
import { subgraphServers } from './start-subgraphs.ts';
import { youngHeap } from './young-heap.ts';

/** Megabytes: 15 % less work on the caseload, for 60 MB. */
const YOUNG_HEAP = 64;

/** The gateway and the subgraphs as one process, each told what it would be told as a process of its own. */
export async function startOneProcess(context: HouseContext, addresses: Addresses, identity: Identity): Promise<void> {
  const gateway = gatewayServer(context, identity);
  const subgraphs = subgraphServers(context, addresses, identity);
  const environment = {
    ONE_PROCESS: JSON.stringify(Object.fromEntries([gateway, ...subgraphs].map(settingsOf))),
    ...youngHeap(YOUNG_HEAP, context.environment),
    MALLOC_ARENA_MAX: '2',
  };
  const server = { name: 'house', main: 'docker/embedded/src/one-process.ts', port: gateway.port, environment };
  await context.progress.step('one process', async (about) => {
    await startParts(context, [server]);
    await Promise.all(subgraphs.map((subgraph) => readyWithin(subgraph, context.signal)));
    about('gateway and subgraphs ready');
  });
}

const settingsOf = ({ name, port, environment }: ServerSpec) => [name, { ...environment, PORT: String(port) }];

async function readyWithin({ name, port }: ServerSpec, signal: AbortSignal): Promise<void> {
  const problem = await untilReady(`http://127.0.0.1:${port}/health/ready`, { alive: () => true, signal });
  if (problem !== null) throw new HouseProblem(`${name} ${problem}; its log is that of the house.`);
}

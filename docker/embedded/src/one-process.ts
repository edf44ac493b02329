import { startCitizens } from '@tvaers/citizens/start';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { startBeside } from '@tvaers/gateway/start-beside';
import { startInterventions } from '@tvaers/interventions/start';
import type { RunningSubgraph, StartSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { stopOnSignal } from '@tvaers/kit/runtime/shutdown';
import { startPlans } from '@tvaers/plans/start';
import { startStaff } from '@tvaers/staff/start';

/** Longer than gateway and subgraphs take together to finish what runs. */
const STOP_MS = 25_000;

const STARTS: Record<SubgraphName, StartSubgraph> = {
  citizens: startCitizens,
  interventions: startInterventions,
  plans: startPlans,
  staff: startStaff,
};

/** What each part is told, as the launcher wrote it down. */
const told = JSON.parse(process.env.ONE_PROCESS ?? '{}') as Record<SubgraphName | 'gateway', NodeJS.ProcessEnv>;
const environmentOf = (name: SubgraphName | 'gateway') => ({ ...process.env, ...told[name] });

const started = await Promise.all(
  Object.entries(STARTS).map(
    async ([name, start]): Promise<[string, RunningSubgraph]> => [
      name,
      await start(environmentOf(name as SubgraphName)),
    ],
  ),
);
const gateway = await startBeside(environmentOf('gateway'), Object.fromEntries(started.map(fetcherOf)));

stopOnSignal(
  async () => {
    await gateway.close();
    await Promise.all(started.map(([, subgraph]) => subgraph.stop()));
  },
  { logger: createLogger({ service: 'house', level: 'info' }), boundMs: STOP_MS },
);

/** Most answers are handed over as they are; what the server behind `/graphql` wrote down itself has to be read. */
function fetcherOf([name, { ask }]: [string, RunningSubgraph]) {
  const fetcher = async (request: Parameters<typeof ask>[0]) => {
    const { status, json, body = '{}' } = await ask(request);
    return { status, json: json ?? JSON.parse(String(body)) };
  };
  return [name, fetcher] as const;
}

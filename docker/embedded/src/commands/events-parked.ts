import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { askForParkedEvents, listParkedEvents, type ParkedEvent } from '@tvaers/kit/events/parked-events';
import type { Addresses } from '../database/addresses.ts';
import { HouseProblem } from '../house-problem.ts';
import { createProgress } from '../progress.ts';
import { houseFolder, prepareFolder } from '../project-folder.ts';
import { StopOrder } from '../stop-order.ts';
import { untilAskedToStop } from '../stop-signals.ts';
import { reachDatabases } from './reach-databases.ts';
import { runCommand } from './run-command.ts';

const USAGE = 'Say nothing, to see what was put aside, or: npm run events:parked -- retry [ID ...]';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `npm run events:parked`: the events that each subgraph has put aside after too many tries; `-- retry` gives them to it
 * once more, all or those that are named. A running house takes them up within five seconds, another one when it starts.
 */
await runCommand(async (args) => {
  const ids = readIds(args);
  const files = houseFolder(process.env);
  prepareFolder(files);
  const stops = new StopOrder();
  const asked = untilAskedToStop({ npm: null, again: () => stops.hurry() });
  const progress = createProgress((line) => console.error(line));
  try {
    const addresses = await reachDatabases({
      ...{ files, progress, stops, signal: asked.signal, environment: process.env },
    });
    if (args.length === 0) return await list(addresses);
    return await retry(addresses, ids);
  } finally {
    await stops.stop();
    asked.forget();
  }
});

/** The ids that are named; null stands for all. */
function readIds([verb, ...ids]: string[]): string[] | null {
  if (verb !== undefined && verb !== 'retry') throw new HouseProblem(USAGE);
  const wrong = ids.find((id) => !UUID.test(id));
  if (wrong !== undefined) throw new HouseProblem(`"${wrong}" is not the id of an event. ${USAGE}`);
  return ids.length > 0 ? ids : null;
}

async function list(addresses: Addresses): Promise<number> {
  for (const name of SUBGRAPH_NAMES)
    for (const event of await listParkedEvents(ownerOf(addresses, name))) console.log(`${name}: ${told(event)}`);
  return 0;
}

/** Answers 1 when none of those that are named was put aside. */
async function retry(addresses: Addresses, ids: string[] | null): Promise<number> {
  let count = 0;
  for (const name of SUBGRAPH_NAMES) {
    const again = await askForParkedEvents(ownerOf(addresses, name), ids);
    for (const id of again) console.log(`${name}: ${id} is tried again`);
    count += again.length;
  }
  console.log(`${count} events are tried again`);
  return ids !== null && count === 0 ? 1 : 0;
}

function ownerOf({ subgraphs }: Addresses, name: SubgraphName): string {
  const { owner } = subgraphs[name];
  if (owner === null) throw new HouseProblem(`OWNER_DATABASE_URL_${name.toUpperCase()} is missing: set it.`);
  return owner;
}

const told = ({ id, type, parkedAt, lastError, waitsForSomebody }: ParkedEvent): string =>
  [parkedAt.toISOString(), id, type, lastError ?? 'unknown error', waitsForSomebody ? '' : '(is tried again)']
    .filter(Boolean)
    .join('  ');

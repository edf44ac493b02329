import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runningPostmaster } from '@tvaers/kit/database/postmaster-file';
import { type Addresses, readOwnServers, resolveAddresses } from '../database/addresses.ts';
import { clearEvents } from '../database/clear-events.ts';
import { HouseProblem } from '../house-problem.ts';
import { holdLock, lockOwner } from '../lock.ts';
import { DEFAULT_CITIZENS, readCitizens } from '../options.ts';
import { choosePorts } from '../ports.ts';
import { createProgress } from '../progress.ts';
import { type HouseFolder, houseFolder, prepareFolder } from '../project-folder.ts';
import { keepSecrets, type Secrets } from '../secrets.ts';
import { fillDatabases } from '../steps/fill-databases.ts';
import { findTargets } from '../steps/find-targets.ts';
import { migrateDatabases } from '../steps/migrate-databases.ts';
import { startDatabase } from '../steps/start-database.ts';
import { StopOrder } from '../stop-order.ts';
import { untilAskedToStop } from '../stop-signals.ts';
import { runCommand } from './run-command.ts';

/** `npm run seed -- --citizens N`: invents everybody anew, whether the house runs or not. */
await runCommand(async (args) => {
  const citizens = readArguments(args);
  const files = houseFolder(process.env);
  prepareFolder(files);
  const secrets = keepSecrets(files.secrets);
  const progress = createProgress((line) => console.log(line));
  const stops = new StopOrder();
  const asked = untilAskedToStop({ npm: null, again: () => stops.hurry() });
  const surroundings = { files, progress, signal: asked.signal };
  try {
    const addresses =
      (await runningAddresses(files, secrets)) ?? (await startAddresses({ ...surroundings, secrets, stops }));
    const targets = await findTargets(addresses);
    for (const { name, embedded, blank, mark } of targets)
      if (!embedded && !blank && mark.seed === undefined) throw notOurs(name);
    await migrateDatabases(surroundings, targets);
    await clearEvents(addresses.events);
    await fillDatabases(surroundings, targets, citizens);
    return 0;
  } finally {
    await stops.stop();
    asked.forget();
  }
});

function readArguments(args: string[]): number {
  try {
    const { values } = parseArgs({ args, options: { citizens: { type: 'string' } } });
    return values.citizens === undefined ? DEFAULT_CITIZENS : readCitizens(values.citizens);
  } catch (error) {
    if (error instanceof HouseProblem) throw error;
    throw new HouseProblem('npm run seed takes one flag: npm run seed -- --citizens N.', { cause: error });
  }
}

const notOurs = (name: string) =>
  new HouseProblem(
    `The database of OWNER_DATABASE_URL_${name.toUpperCase()} holds data that was not invented here, and seeding would replace it: name an empty database.`,
  );

/** Addresses on the server of the running house, or null when none runs or it is about to stop. */
async function runningAddresses(files: HouseFolder, secrets: Secrets): Promise<Addresses | null> {
  if (lockOwner(files.lock) === null || !existsSync(files.house)) return null;
  const server = await runningPostmaster(join(files.postgres, 'data'));
  return resolveAddresses(
    readOwnServers(process.env),
    (database, role) => `postgresql://${role}:${secrets.passwords[role]}@127.0.0.1:${server?.port}/${database}`,
  );
}

interface Start {
  files: HouseFolder;
  progress: ReturnType<typeof createProgress>;
  signal: AbortSignal;
  secrets: Secrets;
  stops: StopOrder;
}

async function startAddresses(start: Start): Promise<Addresses> {
  const lock = await holdLock(start.files.lock, null, start.progress.say);
  start.stops.add({ stop: lock.release });
  const ports = await choosePorts(start.files.ports);
  return startDatabase({ ...start, ports, environment: process.env, reset: false });
}

import { parseArgs } from 'node:util';
import { clearEvents } from '../database/clear-events.ts';
import { HouseProblem } from '../house-problem.ts';
import { DEFAULT_CITIZENS, readCitizens } from '../options.ts';
import { createProgress } from '../progress.ts';
import { houseFolder, prepareFolder } from '../project-folder.ts';
import { fillDatabases } from '../steps/fill-databases.ts';
import { findTargets, type Target } from '../steps/find-targets.ts';
import { migrateDatabases } from '../steps/migrate-databases.ts';
import { StopOrder } from '../stop-order.ts';
import { untilAskedToStop } from '../stop-signals.ts';
import { reachDatabases } from './reach-databases.ts';
import { runCommand } from './run-command.ts';

/** `npm run seed -- --citizens N`: invents everybody anew, whether the house runs or not. */
await runCommand(async (args) => {
  const citizens = readArguments(args);
  const files = houseFolder(process.env);
  prepareFolder(files);
  const stops = new StopOrder();
  const asked = untilAskedToStop({ npm: null, again: () => stops.hurry() });
  const progress = createProgress((line) => console.log(line));
  const context = { files, progress, stops, signal: asked.signal, environment: process.env };
  try {
    const addresses = await reachDatabases(context);
    const targets = await findTargets(addresses);
    refuseForeignData(targets);
    await migrateDatabases(context, targets);
    await clearEvents(addresses.events);
    await fillDatabases(context, targets, citizens);
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

/** Seeding replaces what is there, which may only be what was invented before. */
function refuseForeignData(targets: Target[]): void {
  const foreign = targets.find(({ embedded, blank, mark }) => !embedded && !blank && mark.seed === undefined);
  if (foreign)
    throw new HouseProblem(
      `The database of OWNER_DATABASE_URL_${foreign.name.toUpperCase()} holds data that was not invented here, and seeding would replace it: name an empty database.`,
    );
}

import { addressTable } from './address-table.ts';
import { explainFault } from './explain-fault.ts';
import { launch } from './launch.ts';
import { type HouseOptions, readOptions, USAGE } from './options.ts';
import { findNpm } from './processes/find-npm.ts';
import { createProgress } from './progress.ts';
import { StopOrder } from './stop-order.ts';
import { untilAskedToStop } from './stop-signals.ts';

/** The terminal may be gone (closed window, ended pipe): the house still stops in order. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const progress = createProgress((line) => console.log(line));
const npm = findNpm(process.env);
const stops = new StopOrder();
const asked = untilAskedToStop({ npm, again: () => stops.hurry() });

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2), process.env);
    if (options.help) progress.say(USAGE);
    else await keepHouse(options);
    return 0;
  } catch (error) {
    if (asked.signal.aborted) return 0;
    console.error(explainFault(error));
    return 1;
  } finally {
    asked.forget();
  }
}

/** Starts the house, keeps it until somebody asks for its end, and stops it, all of it, whatever happened. */
async function keepHouse(options: HouseOptions): Promise<void> {
  try {
    const house = await launch({ options, environment: process.env, npm, progress, stops, signal: asked.signal });
    progress.say(addressTable(house));
    await asked.stop;
  } finally {
    if (asked.signal.aborted) progress.say('Stopping ...');
    await stops.stop();
    if (asked.signal.aborted) progress.say('Stopped.');
  }
}

import type { Addresses } from '../database/addresses.ts';
import { decideSeed } from '../database/decide-seed.ts';
import { fillDatabases } from './fill-databases.ts';
import { findTargets } from './find-targets.ts';
import type { HouseContext } from './house-context.ts';
import { migrateDatabases } from './migrate-databases.ts';

/** Migrates the databases and fills those that have nothing yet. What people entered is never touched. */
export async function prepareData(context: HouseContext, addresses: Addresses): Promise<void> {
  const targets = await findTargets(addresses);
  const { fill, citizens, notice } = decideSeed(targets, context.options);
  await migrateDatabases(context, targets);
  if (notice) context.progress.say(`  ${notice}`);
  const empty = targets.filter(({ name }) => fill.includes(name));
  if (empty.length > 0) await fillDatabases(context, empty, citizens, targets);
}

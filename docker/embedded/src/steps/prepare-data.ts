import { join } from 'node:path';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { contentHash } from '../content-hash.ts';
import type { Addresses } from '../database/addresses.ts';
import { decideSeed, type SeedTarget } from '../database/decide-seed.ts';
import { readState, writeMark } from '../database/mark.ts';
import { HouseProblem } from '../house-problem.ts';
import { runOnce } from '../processes/run-once.ts';
import { PROJECT } from '../project-folder.ts';
import { together } from '../together.ts';
import type { HouseContext } from './house-context.ts';

/** A database that we may migrate and fill. */
interface Target extends SeedTarget {
  name: SubgraphName;
  ownerUrl: string;
}

/** Brings each database to the form that this version of the project wants, and fills those that have nothing yet. */
export async function prepareData(context: HouseContext, addresses: Addresses): Promise<void> {
  const { progress, options } = context;
  const targets = await findTargets(addresses);
  const decision = decideSeed(targets, options);
  await progress.step('migrations', async (about) => {
    const migrated = await together(context.signal, ...targets.map((target) => migrate(context, target)));
    about(migrated.includes(true) ? 'databases migrated' : 'databases up to date');
  });
  if (decision.notice) progress.say(`  ${decision.notice}`);
  const fill = targets.filter(({ name }) => decision.fill.includes(name));
  if (fill.length > 0) await fillDatabases(context, fill, decision.citizens);
}

async function findTargets({ subgraphs }: Addresses): Promise<Target[]> {
  const known = SUBGRAPH_NAMES.flatMap((name) => {
    const { owner, embedded } = subgraphs[name];
    return owner === null ? [] : [{ name, embedded, ownerUrl: owner }];
  });
  return Promise.all(known.map(async (target) => ({ ...target, ...(await stateOf(target)) })));
}

const stateOf = ({ name, ownerUrl }: { name: string; ownerUrl: string }) =>
  readState(ownerUrl).catch((cause: Error) => {
    throw new HouseProblem(
      `The database of ${name} does not answer (${cause.message}): check OWNER_DATABASE_URL_${name.toUpperCase()} or, without it, .tvaers/postgres/postgres.log.`,
      { cause },
    );
  });

const migrate =
  ({ files }: HouseContext, { name, ownerUrl, mark }: Target) =>
  async (signal: AbortSignal): Promise<boolean> => {
    const code = await contentHash(PROJECT, ['subgraphs/kit', `subgraphs/${name}`]);
    if (mark.code === code) return false;
    await runOnce(
      {
        name: `The migration of ${name}`,
        command: [`subgraphs/${name}/src/migrate.ts`, 'up'],
        environment: { OWNER_DATABASE_URL: ownerUrl },
        logFile: join(files.logs, `migrate-${name}.log`),
      },
      signal,
    );
    await writeMark(ownerUrl, { code });
    return true;
  };

/** Invents the same people in each of the databases, side by side. */
export async function fillDatabases(
  { files, progress, signal }: Pick<HouseContext, 'files' | 'progress' | 'signal'>,
  targets: Pick<Target, 'name' | 'ownerUrl'>[],
  citizens: number,
): Promise<void> {
  await progress.step('seed', async (about) => {
    await Promise.all(targets.map(({ ownerUrl }) => writeMark(ownerUrl, { seed: 'begun', citizens })));
    const fill = targets.map(
      ({ name, ownerUrl }) =>
        (either: AbortSignal) =>
          runOnce(
            {
              name: `The seed of ${name}`,
              command: [`subgraphs/${name}/src/seed.ts`, '--citizens', String(citizens)],
              environment: { OWNER_DATABASE_URL: ownerUrl },
              logFile: join(files.logs, `seed-${name}.log`),
            },
            either,
          ),
    );
    await together(signal, ...fill);
    await Promise.all(targets.map(({ ownerUrl }) => writeMark(ownerUrl, { seed: 'done', citizens })));
    about(citizens === 0 ? 'no citizens but those who sign in' : `${citizens} invented citizens`);
  });
}

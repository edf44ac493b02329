import { join } from 'node:path';
import { contentHash } from '../content-hash.ts';
import { writeMark } from '../database/mark.ts';
import { runOnce } from '../processes/run-once.ts';
import { PROJECT } from '../project-folder.ts';
import { together } from '../together.ts';
import type { Target } from './find-targets.ts';
import type { HouseContext } from './house-context.ts';

type Surroundings = Pick<HouseContext, 'files' | 'progress' | 'signal'>;

/** Brings each database to the form that this version of the project wants, side by side. */
export async function migrateDatabases({ files, progress, signal }: Surroundings, targets: Target[]): Promise<void> {
  await progress.step('migrations', async (about) => {
    const works = targets.map((target) => (either: AbortSignal) => migrate(target, files.logs, either));
    const migrated = await together(signal, ...works);
    about(migrated.includes(true) ? 'databases migrated' : 'databases up to date');
  });
}

/** Answers whether there was anything to do: the same code has run all its migrations already. */
async function migrate({ name, ownerUrl, mark }: Target, logs: string, signal: AbortSignal): Promise<boolean> {
  const code = await contentHash(PROJECT, ['subgraphs/kit', `subgraphs/${name}`]);
  if (mark.code === code) return false;
  await runOnce(
    {
      name: `The migration of ${name}`,
      command: [`subgraphs/${name}/src/migrate.ts`, 'up'],
      environment: { OWNER_DATABASE_URL: ownerUrl },
      logFile: join(logs, `migrate-${name}.log`),
    },
    signal,
  );
  await writeMark(ownerUrl, { code });
  return true;
}

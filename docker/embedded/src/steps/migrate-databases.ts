import { join, resolve } from 'node:path';
import { contentHash } from '../content-hash.ts';
import { writeMark } from '../database/mark.ts';
import { ourProgram } from '../processes/part.ts';
import { runOnce } from '../processes/run-once.ts';
import { PROJECT } from '../project-folder.ts';
import { together } from '../together.ts';
import type { Target } from './find-targets.ts';
import type { HouseContext } from './house-context.ts';

type Surroundings = Pick<HouseContext, 'environment' | 'files' | 'progress' | 'signal'>;

/**
 * Brings each database to the form that this version of the project wants, side by side, with the access policy of
 * ACCESS_POLICY_FILE where an installation has its own.
 */
export async function migrateDatabases(
  { environment, files, progress, signal }: Surroundings,
  targets: Target[],
): Promise<void> {
  const policyFile = environment.ACCESS_POLICY_FILE ? resolve(environment.ACCESS_POLICY_FILE) : null;
  await progress.step('migrations', async (about) => {
    const works = targets.map(
      (target) => (either: AbortSignal) => migrate(target, { logs: files.logs, policyFile }, either),
    );
    const migrated = await together(signal, ...works);
    about(migrated.includes(true) ? 'databases migrated' : 'databases up to date');
  });
}

/** Answers whether there was anything to do: the same code has run all its migrations already, with the same policy. */
async function migrate(
  { name, ownerUrl, mark }: Target,
  { logs, policyFile }: { logs: string; policyFile: string | null },
  signal: AbortSignal,
): Promise<boolean> {
  const ofCode = await contentHash(PROJECT, ['subgraphs/kit', `subgraphs/${name}`]);
  const code = policyFile ? `${ofCode} ${await contentHash('/', [policyFile])}` : ofCode;
  if (mark.code === code) return false;
  await runOnce(
    {
      name: `The migration of ${name}`,
      command: ourProgram(`subgraphs/${name}/src/migrate.ts`, 'up'),
      environment: { OWNER_DATABASE_URL: ownerUrl, ...(policyFile && { ACCESS_POLICY_FILE: policyFile }) },
      logFile: join(logs, `migrate-${name}.log`),
    },
    signal,
  );
  await writeMark(ownerUrl, { code });
  return true;
}

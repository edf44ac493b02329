import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { initCluster, startCluster, stopCluster } from '../database/embedded-postgres.ts';

const PREFIX = 'tvaers-test-';
const DIRECTORY = 'TVAERS_TEST_CLUSTER';

/** Names the folder of this run's throw-away server, and removes those that killed runs left. */
export async function planTestCluster(): Promise<void> {
  process.env[DIRECTORY] = join(tmpdir(), `${PREFIX}${process.pid}`);
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX) && !isAlive(name));
  for (const name of left) await removeTestCluster(join(tmpdir(), name));
}

/**
 * Superuser's address of the server that all suites of a run share: TEST_DATABASE_URL where it is set, otherwise an
 * embedded one, started by whichever suite needs it first.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  const directory = process.env[DIRECTORY];
  if (!directory) throw new Error('No test server is planned: jest.config.mjs names testing/global-setup.ts.');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return locked(join(directory, 'starting'), async () => {
    const options = { directory, durability: 'throwaway' as const };
    await initCluster(options);
    return (await startCluster(options)).url('postgres');
  });
}

export async function removeTestCluster(directory = process.env[DIRECTORY]): Promise<void> {
  if (!directory) return;
  await stopCluster({ directory });
  await rm(directory, { recursive: true, force: true });
}

/** Making a folder either works or fails, for all processes at once: that is the lock. */
async function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  while (
    !(await mkdir(folder).then(
      () => true,
      () => false,
    ))
  )
    await sleep(25);
  try {
    return await work();
  } finally {
    await rmdir(folder);
  }
}

function isAlive(name: string): boolean {
  try {
    return process.kill(Number(name.slice(PREFIX.length)), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, initCluster, startCluster, stopCluster } from '@tvaers/kit/database/embedded-postgres';
import { runningPostmaster } from '@tvaers/kit/database/postmaster-file';
import { HouseProblem } from '../house-problem.ts';
import { diskFull } from '../project-folder.ts';

/** Of the npm binaries that the lock pins; another major version cannot read the files. */
const MAJOR_VERSION = '18';
const LOOK_EVERY_MS = 1000;

/** The embedded server of this folder, kept running until it is stopped. */
export interface RunningCluster {
  port: number;
  /** What the start found: a new data directory, one from before, or a server that a killed launcher left running. */
  found: 'created' | 'existing' | 'adopted';
  url: Cluster['url'];
  stop(): Promise<void>;
}

/** Starts the server on `port`, or adopts an orphan on its own. @throws HouseProblem when it cannot start */
export async function runCluster(
  directory: string,
  { port, reset, say }: { port: number; reset: boolean; say(line: string): void },
): Promise<RunningCluster> {
  const options = { directory, durability: 'durable' as const, port };
  if (reset) await removeCluster(directory);
  else await refuseOtherVersion(directory);
  try {
    const made = await initCluster(options);
    let cluster = await startCluster(options);
    const stopWatching = watch(cluster, async () => {
      cluster = await startCluster({ ...options, port: cluster.port });
      say('PostgreSQL ended unexpectedly and was started again; nothing committed was lost.');
    });
    return {
      port: cluster.port,
      found: cluster.adopted ? 'adopted' : made,
      url: cluster.url,
      async stop() {
        await stopWatching();
        await stopCluster(cluster);
      },
    };
  } catch (cause) {
    throw explain(cause, directory);
  }
}

/** The server is no child that tells when it ends (an adopted one never was), so it is looked at. */
function watch({ directory }: Cluster, revive: () => Promise<void>): () => Promise<void> {
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(async () => {
      const alive = await runningPostmaster(join(directory, 'data'));
      if (!alive && !stopped) await revive().catch(() => undefined);
    });
  }, LOOK_EVERY_MS);
  let stopped = false;
  return async () => {
    stopped = true;
    clearInterval(timer);
    await looking;
  };
}

async function removeCluster(directory: string): Promise<void> {
  await stopCluster({ directory });
  await rm(directory, { recursive: true, force: true });
}

async function refuseOtherVersion(directory: string): Promise<void> {
  const version = await readFile(join(directory, 'data', 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null || version.trim() === MAJOR_VERSION) return;
  throw new HouseProblem(
    `The data in ${directory} was written by PostgreSQL ${version.trim()} and this version of the project runs ${MAJOR_VERSION}: use the version of the project that wrote it, or recreate the data with npm start -- --reset.`,
  );
}

function explain(cause: unknown, directory: string): HouseProblem {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/No space left|ENOSPC/.test(message)) return diskFull(directory);
  // As root it runs without root's rights, so a closed folder of another user is closed to it.
  const unreachable = /failed to execute (.+): Permission denied/.exec(message)?.[1];
  if (unreachable)
    return new HouseProblem(
      `PostgreSQL cannot reach ${unreachable}, because a folder above it belongs to another user and is closed: start the house as that user.`,
      { cause },
    );
  if (/EACCES|EPERM|Permission denied|could not (access|open|create).*Permission/i.test(message))
    return new HouseProblem(
      `PostgreSQL may not use ${directory}: it must belong to the user who starts the house (sudo chown -R $(id -un) "${directory}"). It said: ${message}`,
      { cause },
    );
  return new HouseProblem(message, { cause });
}

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresHome } from './postgres-binaries.ts';
import { type Postmaster, runningPostmaster } from './postmaster-file.ts';
import { handOver, spawnUnprivileged } from './unprivileged-process.ts';

/** `throwaway` trades safety at a power cut for speed: for tests only. */
export type Durability = 'durable' | 'throwaway';

export interface ClusterOptions {
  /** Folder of the cluster; the data stands in `data` below it, beside `password` and `postgres.log`. */
  directory: string;
  durability: Durability;
  /** Fixed port; by default a free one, and that of an adopted server stays what it is. */
  port?: number;
}

/** A running server. Its superuser is `postgres`; it listens on 127.0.0.1, and on a socket in its folder, alone. */
export interface Cluster {
  directory: string;
  pid: number;
  port: number;
  /** True when it was already running: somebody's launcher was killed and left it behind. */
  adopted: boolean;
  /**
   * Address of a database for the superuser, or for a role whose password the caller knows: by the socket, which takes a
   * third off the way to and fro, or by the port where there is none.
   */
  url(database: string, role?: { name: string; password: string }): string;
}

const START_SECONDS = 60;
const STOP_SECONDS = 20;
const data = (directory: string) => join(directory, 'data');
const logOf = (directory: string) => join(directory, 'postgres.log');

/** Makes the cluster unless it is there. A half-made one of a killed run never counts: it is renamed into place when whole. */
export async function initCluster({ directory, durability }: ClusterOptions): Promise<'created' | 'existing'> {
  const whole = await access(join(data(directory), 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (whole) return 'existing';
  const half = join(directory, 'data-being-made');
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await Promise.all([directory, half, passwordFile].map(handOver));
  await runInitdb(directory, [
    ...['-D', half, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // Same order and case rules on every machine; lists for people ask for COLLATE "da-x-icu".
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durability === 'throwaway' ? ['--no-sync'] : []),
  ]);
  await rename(half, data(directory));
  return 'created';
}

async function runInitdb(directory: string, args: string[]): Promise<void> {
  const log = await openLog(directory);
  try {
    const child = spawnUnprivileged(join(await postgresHome(), 'bin', 'initdb'), args, {
      cwd: directory,
      stdio: ['ignore', log.fd, log.fd],
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`PostgreSQL could not make its data directory: ${await lastWords(directory)}`);
  } finally {
    await log.close();
  }
}

/** Starts the server of a cluster made by `initCluster`, or adopts the one that is already running on it. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { directory } = options;
  const password = (await readFile(join(directory, 'password'), 'utf8')).trim();
  const found = await runningPostmaster(data(directory));
  const running = found ? await untilReady(directory, () => found.pid) : await launch(options);
  const host = await hostOf(directory, running.port);
  return {
    ...{ directory, pid: running.pid, port: running.port, adopted: found !== null },
    url: (database, role = { name: 'postgres', password }) =>
      `postgresql://${role.name}:${encodeURIComponent(role.password)}@${host}:${running.port}/${database}`,
  };
}

/** Longer names of sockets some systems cut off, Linux at 108 bytes and macOS at 104. */
export const LONGEST_SOCKET = 100;
const socketIn = (directory: string, port: number | string) => join(directory, `.s.PGSQL.${port}`);

/** Where the server on this port is reached: the folder of its socket, as addresses write it, or the loopback. */
export const hostOf = (directory: string, port: number): Promise<string> =>
  access(socketIn(directory, port)).then(
    () => encodeURIComponent(directory),
    () => '127.0.0.1',
  );

async function launch({ directory, durability, port }: ClusterOptions): Promise<Postmaster> {
  // Nobody runs on it (checked above), and the number in a left-over file may belong to another program by now.
  await rm(join(data(directory), 'postmaster.pid'), { force: true });
  const hasSocket = Buffer.byteLength(socketIn(directory, '65535')) <= LONGEST_SOCKET;
  const settings = [
    ...['listen_addresses=127.0.0.1', `port=${port ?? (await freePort())}`],
    ...[`unix_socket_directories=${hasSocket ? directory : ''}`, 'unix_socket_permissions=0700'],
    ...['max_connections=200', 'timezone=UTC', 'log_timezone=UTC', 'shared_buffers=128MB'],
    // Nobody copies this server from its log, so a seed need not write each row there and into its table.
    ...['wal_level=minimal', 'max_wal_senders=0'],
    // The viewer and rows of citizens must not reach the server's log through the text of a failed statement.
    ...['log_min_error_statement=panic', 'log_error_verbosity=terse'],
    ...(durability === 'throwaway' ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const log = await openLog(directory);
  const child = spawnUnprivileged(
    join(await postgresHome(), 'bin', 'postgres'),
    ['-D', data(directory), ...settings.flatMap((setting) => ['-c', setting])],
    // A process group of its own: Ctrl-C goes to the launcher, which stops the server after those who use it.
    { cwd: directory, stdio: ['ignore', log.fd, log.fd], detached: true },
  );
  await once(child, 'spawn');
  await log.close();
  child.unref();
  return untilReady(directory, () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined));
}

async function untilReady(directory: string, alive: () => number | undefined): Promise<Postmaster> {
  const giveUp = Date.now() + START_SECONDS * 1000;
  while (Date.now() < giveUp) {
    const postmaster = await runningPostmaster(data(directory));
    if (postmaster?.ready && postmaster.pid === alive()) return postmaster;
    if (alive() === undefined) throw new Error(`PostgreSQL did not start: ${await lastWords(directory)}`);
    await sleep(20);
  }
  throw new Error(`PostgreSQL was not ready after ${START_SECONDS} s: ${await lastWords(directory)}`);
}

/** Stops the server in order: sessions are ended, everything is written. Nothing to do when it is gone already. */
export async function stopCluster({ directory }: Pick<Cluster, 'directory'>): Promise<void> {
  const running = await runningPostmaster(data(directory));
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  const hurry = Date.now() + STOP_SECONDS * 1000;
  while (await runningPostmaster(data(directory))) {
    if (Date.now() > hurry) process.kill(running.pid, 'SIGQUIT');
    await sleep(20);
  }
}

async function openLog(directory: string) {
  const log = await open(logOf(directory), 'a', 0o600);
  await handOver(logOf(directory));
  return log;
}

async function lastWords(directory: string): Promise<string> {
  const lines = (await readFile(logOf(directory), 'utf8').catch(() => '')).trim().split('\n');
  return `${lines.slice(-3).join(' | ')} (whole log: ${logOf(directory)})`;
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from '@tvaers/contract/house';

const ROOT = join(import.meta.dirname, '..', '..');
const START = join(ROOT, 'docker', 'embedded', 'start.mjs');
/** A first start makes a database cluster, seeds it and builds the clients. */
const START_SECONDS = 300;
const STOP_SECONDS = 40;
const LOOK_EVERY_MS = 100;

/** A house of its own: its data in a temporary folder, its gateway on a free port. */
export interface HouseProcess {
  house: House;
  /** Where `house.json` stands while the house is ready. */
  file: string;
  /** The launcher; everything else of the house descends from it. */
  pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** Stops it as Ctrl-C would and removes its data. Throws when it does not end well. */
  stop(): Promise<void>;
}

interface HouseOptions {
  flags?: string[];
  /** Settings of its own, such as another identity provider (docker/embedded/README.md). */
  environment?: Record<string, string>;
  /** Longest wait until it is ready. */
  startSeconds?: number;
}

export async function startHouse({
  flags = ['--citizens', '60'],
  environment = {},
  startSeconds = START_SECONDS,
}: HouseOptions = {}): Promise<HouseProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-house-'));
  const file = join(folder, 'house.json');
  const child = spawn(process.execPath, [START, ...flags], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // Tests read there what an operation cost.
      LOG_LEVEL: 'debug',
      PORT: String(await freePort()),
      TVAERS_FOLDER: folder,
      // It then watches its parent as it watches npm, and stops when the tests are killed.
      npm_lifecycle_event: 'start',
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  try {
    await untilReady(child, file, startSeconds);
  } catch (cause) {
    await end(child);
    const logs = logsIn(folder);
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The house did not start:\n${output.slice(-3000)}\n${logs}`, { cause });
  }
  return {
    house: JSON.parse(readFileSync(file, 'utf8')) as House,
    file,
    pid: child.pid ?? 0,
    said: () => output,
    async stop() {
      const code = await end(child);
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`The house stopped with code ${code}:\n${output.slice(-3000)}`);
    },
  };
}

async function untilReady(child: ChildProcess, file: string, seconds: number): Promise<void> {
  const giveUp = Date.now() + seconds * 1000;
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    if (Date.now() > giveUp) throw new Error(`it was not ready after ${seconds} s`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Asks it to end and waits; kills it when it does not. Answers its exit code, null when it was killed. */
async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(timer);
  return child.exitCode;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The ends of the parts' logs, which tell more than the launcher does. */
function logsIn(folder: string): string {
  const names = ['citizens', 'interventions', 'plans', 'staff', 'identity', 'gateway', 'postgres'];
  return names
    .map((name) => join(folder, 'logs', `${name}.log`))
    .filter((path) => existsSync(path))
    .map((path) => `--- ${path}\n${readFileSync(path, 'utf8').slice(-800)}`)
    .join('\n');
}

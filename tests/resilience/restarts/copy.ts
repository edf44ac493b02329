import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { partEnvironment } from '../../harness/part-process.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Also on a machine that is busy with other things. */
const READY_SECONDS = 180;
/** Several looks of the balancer. */
const NOTICE_MS = 2_000;

/** One more process of a part of the house under test, told what the house told its own. */
export interface Copy {
  url: string;
  /** Stops it as an operator would, in order, and starts it again on the same port. Throws when it did not stop well. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a copy of the part with this entry file and waits until it is ready. */
export async function startCopy(main: string, settings: Record<string, string> = {}): Promise<Copy> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...partEnvironment(main),
    ...settings,
    PORT: String(port),
    STOP_NOTICE_MS: String(NOTICE_MS),
    LOG_LEVEL: 'error',
  };
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ['docker/run.mjs', main], { cwd: ROOT, env, stdio: 'inherit' });
    await untilReady(url, child);
  }

  async function stop(): Promise<void> {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    if (code !== 0) throw new Error(`${main} stopped with code ${code}.`);
  }

  process.once('exit', () => child?.kill('SIGKILL'));
  await start();
  return {
    url,
    stop,
    async restart() {
      await stop();
      await start();
    },
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const giveUp = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (child.exitCode !== null || Date.now() > giveUp) throw new Error(`${url} was not ready in time.`);
    await sleep(100);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

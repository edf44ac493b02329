import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
const READY_SECONDS = 90;
const STOP_MS = 10_000;

/** A program that the benchmark started. */
export interface Program {
  pid: number;
  /** Ends it, whatever it is doing. */
  stop(): Promise<void>;
}

interface ProgramSpec {
  name: string;
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  environment?: Record<string, string>;
  folder?: string;
  /** Answers whether it can be asked. */
  isReady(): Promise<boolean>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The command for a program written in TypeScript beside ours: compiled, as they are, and started as anybody would. */
export function compiled(file: string, ...args: string[]): [string, ...string[]] {
  const made = execFileSync(process.execPath, ['docker/compile.mjs', relative(ROOT, file)], { cwd: ROOT });
  return [process.execPath, made.toString().trim(), ...args];
}

/** Starts a program and waits until it can be asked. Throws with the end of what it said when it never can. */
export async function startProgram({
  name,
  command: [program, ...args],
  environment = {},
  folder = ROOT,
  isReady,
}: ProgramSpec): Promise<Program> {
  const env = { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...environment };
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-3000);
    });
  const giveUp = Date.now() + READY_SECONDS * 1000;
  while (!(await isReady().catch(() => false))) {
    if (child.exitCode !== null || Date.now() > giveUp) {
      await end(child);
      throw new Error(`${name} did not start:\n${said}`);
    }
    await sleep(100);
  }
  return { pid: child.pid ?? 0, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

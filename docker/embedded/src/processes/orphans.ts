import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sameProcess, startedAt } from './process-identity.ts';

/** Process number to start time, of every part that is running. */
type Running = Record<string, string | null>;

const POLITE_MS = 3000;

/** Notes a started part, so that a later launcher finds it should this one be killed. */
export function remember(file: string, pid: number | undefined): void {
  if (pid !== undefined) write(file, { ...read(file), [pid]: startedAt(pid) });
}

export function forget(file: string, pid: number | undefined): void {
  const { [String(pid)]: _ended, ...others } = read(file);
  write(file, others);
}

/** Ends what a killed launcher left running (most of it has ended by itself, see tether.mjs). Answers how many there were. */
export async function endOrphans(file: string): Promise<number> {
  const left = () =>
    Object.entries(read(file))
      .map(([pid, started]) => ({ pid: Number(pid), started }))
      .filter(({ pid, started }) => sameProcess(pid, started));
  const found = left();
  const send = (signal: NodeJS.Signals) => {
    for (const { pid } of left()) process.kill(pid, signal);
  };
  const politeUntil = Date.now() + POLITE_MS;
  if (found.length > 0) send('SIGTERM');
  while (left().length > 0) {
    if (Date.now() > politeUntil) send('SIGKILL');
    await sleep(50);
  }
  write(file, {});
  return found.length;
}

function read(file: string): Running {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return {};
  }
}

const write = (file: string, running: Running): void => writeFileSync(file, JSON.stringify(running));

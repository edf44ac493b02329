import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem, systemCode } from './house-problem.ts';
import { isAlive, sameProcess, startedAt } from './processes/process-identity.ts';

interface Owner {
  pid: number;
  /** Process numbers are used again; a number and its start are not. */
  started: string | null;
  /** The npm that started it: when that is gone, the launcher is about to stop. */
  npm: number | null;
  stopping: boolean;
}

export interface Lock {
  /** Lets the next launcher wait instead of being turned away. */
  markStopping(): void;
  release(): void;
}

/** How long a house may take to stop; the launcher itself gives up on its parts sooner. */
const STOPPING_SECONDS = 40;

/**
 * One launcher a folder. A lock left by a killed launcher is taken over; one that is stopping is waited for.
 * @throws HouseProblem when another launcher is at work here
 */
export async function holdLock(file: string, npm: number | null, say: (line: string) => void): Promise<Lock> {
  const mine = `${file}.${process.pid}`;
  const me: Owner = { pid: process.pid, started: startedAt(process.pid), npm, stopping: false };
  writeFileSync(mine, JSON.stringify(me));
  const giveUp = Date.now() + STOPPING_SECONDS * 1000;
  let told = false;
  try {
    while (!tryLink(mine, file)) {
      const owner = readOwner(file);
      if (!owner || !sameProcess(owner.pid, owner.started)) rmSync(file, { force: true });
      else if (!isStopping(owner) || Date.now() > giveUp) throw alreadyRunning(owner.pid);
      else {
        if (!told) say('The house of this folder is still stopping; waiting for it ...');
        told = true;
        await sleep(200);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    markStopping() {
      writeFileSync(mine, JSON.stringify({ ...me, stopping: true }));
      renameSync(mine, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

const isStopping = ({ npm, stopping }: Owner): boolean => stopping || (npm !== null && !isAlive(npm));

/** The launcher that holds this folder, or null. */
export function lockOwner(file: string): number | null {
  const owner = readOwner(file);
  return owner && sameProcess(owner.pid, owner.started) ? owner.pid : null;
}

const alreadyRunning = (pid: number) =>
  new HouseProblem(
    `The house of this folder is already running (process ${pid}): use it, or stop it with Ctrl-C or "kill ${pid}" and start again.`,
  );

/** A link appears with its content or not at all, so nobody ever reads a lock without its owner. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

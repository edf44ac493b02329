import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../project-folder.ts';

/** A program of the house that runs as a process of its own. */
export interface PartSpec {
  name: string;
  /** What Node runs, from the project's root, then its arguments. */
  command: string[];
  /** All that it gets to know of our environment beside `SHARED_VARIABLES`. */
  environment: Record<string, string>;
  logFile: string;
}

/** What every part may inherit. Addresses and secrets of other parts never reach it. */
const SHARED_VARIABLES = [
  ...['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'SystemRoot'],
  ...['NODE_ENV', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'LOG_LEVEL'],
];

/**
 * What Node runs for a program of ours, which is TypeScript. Its young heap is as large as it may be from the start, and
 * stays so: where the most that it may be is less than this, V8 takes that (`docker/DECISIONS.md`).
 */
export const ourProgram = (entry: string, ...args: string[]): string[] => [
  '--min-semi-space-size=64',
  'docker/run.mjs',
  entry,
  ...args,
];

const tether = pathToFileURL(join(import.meta.dirname, 'tether.mjs')).href;

/**
 * Starts a part in a process group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is
 * the launcher's. The channel to it is what tells it that the launcher is gone (see tether.mjs).
 */
export function spawnPart({ command, environment, logFile }: PartSpec): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(process.execPath, ['--import', tether, ...command], {
      cwd: PROJECT,
      env: { ...inherited(), ...environment },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(SHARED_VARIABLES.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** How a process ended, for people. */
export const describeEnd = (code: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `ended by ${signal}` : `ended with code ${code}`;

import { readFile, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What a running server writes into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  /** False while it starts, recovers from a crash or stops. */
  ready: boolean;
}

/** The server that owns this data directory, or null when none is alive (a left-over file of a killed one counts as none). */
export async function runningPostmaster(dataDirectory: string): Promise<Postmaster | null> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!pid || !(await isPostgres(pid))) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Process numbers are used again: after a reboot another program may have that of the server. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  const program = await readlink(`/proc/${pid}/exe`).catch(() => null);
  if (program) return basename(program).startsWith('postgres');
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes('postgres');
}

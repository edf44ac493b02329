import { readFileSync } from 'node:fs';

/** True while a process of this number exists, whoever owns it. A zombie, which only waits for its parent, counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/** When the process started, in the kernel's own count; null where the system does not tell. */
export const startedAt = (pid: number): string | null => statOf(pid)?.started ?? null;

/** True while the very process that had this number and start is alive. */
export const sameProcess = (pid: number, started: string | null): boolean =>
  isAlive(pid) && (started === null || startedAt(pid) === started);

/** Name of the program and number of the parent; null where the system does not tell. */
export function describeProcess(pid: number): { program: string; parent: number } | null {
  const stat = statOf(pid);
  return stat && { program: stat.program, parent: stat.parent };
}

/** From /proc/PID/stat: after the program's name in brackets come state (1st), parent (2nd) and start time (20th). */
function statOf(pid: number): { program: string; state: string; parent: number; started: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    return {
      program: stat.slice(stat.indexOf('(') + 1, end),
      state: fields[0] ?? '',
      parent: Number(fields[1]),
      started: fields[19] ?? '',
    };
  } catch {
    return null;
  }
}

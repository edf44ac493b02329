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

/** From /proc/PID/stat: the fields after the program's name in brackets are state (1st) and start time (20th). */
function statOf(pid: number): { state: string; started: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}

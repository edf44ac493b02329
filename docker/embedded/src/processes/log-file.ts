import { closeSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const LARGEST_LOG = 20 * 1024 * 1024;

/** Logs grow from start to start and begin anew when they have become large. */
export function keepLogSmall(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) truncateSync(file);
}

/** Where the log ends now, so that only later lines are shown. */
export const endOfLog = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The line that tells most of what was written after `from`: the last error, else the last line. */
export function lastWords(file: string, from: number): string {
  const lines = readFrom(file, from)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at ') && !line.startsWith('Node.js v'));
  const line = lines.findLast((text) => /error|\bE[A-Z]{4,}/i.test(text)) ?? lines.at(-1) ?? 'it wrote nothing';
  return inWords(line).slice(0, 300);
}

/** Our own processes log JSON lines. */
function inWords(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter((words) => words).join(': ') || line;
  } catch {
    return line;
  }
}

function readFrom(file: string, from: number): string {
  const log = openSync(file, 'r');
  try {
    const { size } = fstatSync(log);
    const start = Math.max(from, size - 20_000);
    const text = Buffer.alloc(Math.max(0, size - start));
    readSync(log, text, 0, text.length, start);
    return text.toString();
  } finally {
    closeSync(log);
  }
}

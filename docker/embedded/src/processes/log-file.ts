import { closeSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const LARGEST_LOG = 20 * 1024 * 1024;

/** Logs grow from start to start and begin anew when they have become large. */
export function keepLogSmall(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) truncateSync(file);
}

/** Where the log ends now, so that only later lines are shown. */
export const endOfLog = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The line that tells most of what was written after `from`: what a crash says first, else the last error logged. */
export function lastWords(file: string, from: number): string {
  const lines = readFrom(file, from)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at ') && !line.startsWith('Node.js v'));
  const logged = lines.findLast((line) => /error|\bE[A-Z]{4,}/i.test(line));
  return inWords(crashIn(lines) ?? logged ?? lines.at(-1) ?? 'it wrote nothing').slice(0, 300);
}

/** `TypeError: ...` of Node, or `error during build:` of a tool, which goes on in the next line. */
function crashIn(lines: string[]): string | undefined {
  const index = lines.findIndex((line) => /^\w*error\b/i.test(line));
  const line = lines[index];
  return line?.endsWith(':') ? `${line} ${lines[index + 1] ?? ''}` : line;
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

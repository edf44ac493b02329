import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The process of the house under test that runs this entry file, such as `gateway/src/main.ts`. */
export function partProcess(main: string): number {
  const file = join(dirname(process.env.TVAERS_HOUSE ?? ''), 'parts.json');
  const pids = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const pid = pids.find((one) => readProcess(one, 'cmdline').includes(main));
  if (!pid) throw new Error(`${file} knows no process of ${main}.`);
  return Number(pid);
}

/** What the house told that process: settings, addresses, secrets. */
export const partEnvironment = (main: string): Record<string, string> =>
  Object.fromEntries(
    readProcess(String(partProcess(main)), 'environ')
      .split('\0')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

function readProcess(pid: string, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

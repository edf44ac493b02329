import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';

/** Does to the process of one sector of the house under test what a fault of the machine would. */
export function signalSector(name: SubgraphName, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  const file = join(dirname(process.env.TVAERS_HOUSE ?? ''), 'parts.json');
  const pids = Object.keys(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const pid = pids.find((one) => commandOf(one).includes(`subgraphs/${name}/src/main.ts`));
  if (!pid) throw new Error(`${file} knows no process of ${name}.`);
  process.kill(Number(pid), signal);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

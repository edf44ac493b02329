import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { partProcess } from './part-process.ts';

/** Does to the process of one sector of the house under test what a fault of the machine would. */
export function signalSector(name: SubgraphName, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  process.kill(partProcess(`subgraphs/${name}/src/main.ts`), signal);
}

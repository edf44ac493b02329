import { setTimeout as pause } from 'node:timers/promises';
import { type Memory, startGatewayProcess } from './gateway-process.ts';
import { startMadeUpSectors } from './made-up-sectors.ts';
import { steadyLoad } from './steady-load.ts';

export interface ReloadOptions {
  engine: string;
  /** How many blocks, and how many changes of graph in each. */
  blocks: number;
  reloads: number;
  /** Requests a second. */
  perSecond: number;
  /** Milliseconds without a change before each block. */
  quiet: number;
}

/** One block: first nothing changes, then one graph follows the other without a pause. */
export interface Block {
  requests: number;
  failed: string[];
  /** Milliseconds. */
  quiet: Percentiles;
  reloading: Percentiles;
  /** Mean milliseconds from the publication of a graph until it is served. */
  toServe: number;
  /** At the end of the block, after garbage collection. */
  memory: Memory;
}

export interface Percentiles {
  p50: number;
  p99: number;
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Changes the graph of a gateway again and again while it is asked at a steady pace; tells each block when it ends. */
export async function runReloads(options: ReloadOptions, tell: (block: Block) => void): Promise<void> {
  const { engine, blocks, reloads, perSecond, quiet } = options;
  const sectors = await startMadeUpSectors();
  const gateway = await startGatewayProcess(engine, sectors);
  const load = steadyLoad(gateway.url, sectors.questions, perSecond);
  try {
    await pause(quiet); // everything is planned and warm
    load.slice();
    for (let number = 0; number < blocks; number += 1) {
      await pause(quiet);
      const calm = load.slice();
      const begun = performance.now();
      for (let count = 0; count < reloads; count += 1) await gateway.changeGraph();
      const toServe = (performance.now() - begun) / reloads;
      const busy = load.slice();
      tell({
        requests: calm.took.length + busy.took.length,
        failed: [...calm.failed, ...busy.failed],
        quiet: percentiles(calm.took),
        reloading: percentiles(busy.took),
        toServe,
        memory: await gateway.memory(),
      });
    }
  } finally {
    await load.stop();
    await gateway.stop();
    await sectors.stop();
  }
}

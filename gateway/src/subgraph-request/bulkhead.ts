import type { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { SectorFault } from './sector-fault.ts';

export interface BulkheadOptions {
  /** Name of the subgraph, for faults. */
  sector: string;
  /** Requests under way at most. */
  atOnce: number;
  /** Requests that wait for one of them to end, at most. */
  queued: number;
  /** Milliseconds one of them waits at most; what is sent later would have too little time left to be answered. */
  patience: number;
}

export interface Bulkhead {
  /**
   * Does `work` when there is room for it. Throws a `busy` fault when there is none in time, and the signal's reason when
   * that fires first: either way the sector has not been asked.
   */
  within<Result>(signal: Abandonment, work: () => Promise<Result>): Promise<Result>;
}

/** Keeps a sector that is slow, or asked too much, from holding more than its share of this process. */
export function createBulkhead({ sector, atOnce, queued, patience }: BulkheadOptions): Bulkhead {
  let underWay = 0;
  /** In the order they came. */
  const queue = new Set<() => void>();

  function leave(): void {
    const [next] = queue;
    if (next) next();
    else underWay -= 1;
  }

  function turn(signal: Abandonment): Promise<void> {
    return new Promise((admitted, refused) => {
      const settle = (outcome: () => void) => () => {
        queue.delete(enter);
        clearTimeout(timer);
        signal.offAbort(giveUp);
        outcome();
      };
      const enter = settle(admitted);
      const giveUp = settle(() => refused(signal.reason));
      const tire = settle(() => refused(new SectorFault(sector, 'busy', 'waited for its turn')));
      const timer = setTimeout(tire, patience);
      signal.onAbort(giveUp);
      queue.add(enter);
    });
  }

  async function enter(signal: Abandonment): Promise<void> {
    signal.throwIfAborted();
    if (underWay >= atOnce) {
      if (queue.size >= queued) throw new SectorFault(sector, 'busy', 'the queue is full');
      // Whoever leaves hands the place on, so the count stays.
      return turn(signal);
    }
    underWay += 1;
  }

  return {
    async within(signal, work) {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Generation, WithServer } from './generation.ts';

/** The generation that takes new requests, and those before it that still have some to answer. */
export interface Generations {
  present(): Generation;
  /** Uses the server of the generation that is present now, whatever comes after it. */
  during: WithServer;
  /** New requests go to the next one from here on; the one before drains. */
  replace(next: Generation): void;
  /** Lets go of all of them at once. */
  close(): Promise<void>;
}

export function generations(first: Generation, logger: Logger): Generations {
  let present = first;
  const draining = new Set<Generation>();

  async function drain(old: Generation): Promise<void> {
    draining.add(old);
    try {
      await old.retire();
      logger.debug({ version: old.version }, 'the graph before has answered its last request');
    } catch (error) {
      logger.error({ err: error, version: old.version }, 'the graph before could not be let go of');
    } finally {
      draining.delete(old);
    }
  }

  return {
    present: () => present,
    during: (use) => present.during(use),
    replace(next) {
      const old = present;
      present = next;
      void drain(old);
    },
    async close() {
      await Promise.all([present, ...draining].map((generation) => generation.close()));
    },
  };
}

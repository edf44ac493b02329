import { runReloads } from './run-reloads.ts';

/** A gateway that compiles its sources first, and six graphs, on a machine that may be busy. */
const SLOW = 180_000;

describe('graphs that follow each other under a steady load', () => {
  it(
    'cost no request',
    async () => {
      const [block] = await runReloads({ engine: 'own', blocks: 1, reloads: 5, perSecond: 10, quiet: 500 });
      expect(block?.failed).toEqual([]);
      expect(block?.requests).toBeGreaterThan(10);
    },
    SLOW,
  );
});

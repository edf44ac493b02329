import { type Block, runReloads } from './run-reloads.ts';

/** A gateway that compiles its sources first, and six graphs, on a machine that may be busy. */
const SLOW = 180_000;

describe('graphs that follow each other under a steady load', () => {
  it(
    'cost no request',
    async () => {
      const told: Block[] = [];
      const options = { engine: 'own', blocks: 1, reloads: 5, perSecond: 10, quiet: 500 };
      await runReloads(options, (block) => told.push(block));
      expect(told).toEqual([expect.objectContaining({ failed: [], requests: expect.any(Number) })]);
      expect(told[0]?.requests).toBeGreaterThan(10);
    },
    SLOW,
  );
});

import { highest, median } from './statistics.ts';

describe('statistics', () => {
  it('tell the middle and the highest of what a gateway answers in ten minutes', () => {
    const took = Array.from({ length: 300_001 }, (_unused, index) => index);
    expect({ median: median(took), p99: highest(took, 0.99), longest: highest(took, 1) }).toEqual({
      median: 150_000,
      p99: 297_000,
      longest: 300_000,
    });
  });

  it('are zero of nothing', () => {
    expect([median([]), highest([], 1)]).toEqual([0, 0]);
  });
});

import { statementTime } from './statement-time.ts';

describe('the time for one statement', () => {
  it('is less than what is left, however little that is, and never without an end', () => {
    for (let left = 2; left < 3_000; left += 1) {
      const time = statementTime(10_000, 5_000 + left, 5_000);
      expect(time).toBeGreaterThanOrEqual(1);
      expect(time).toBeLessThan(left);
    }
  });

  it('is never more than the longest, and that when nobody waits for a moment', () => {
    expect(statementTime(10_000, 60_000, 0)).toBe(10_000);
    expect(statementTime(10_000, undefined)).toBe(10_000);
  });

  it('is none when nothing is left', () => {
    for (const left of [1, 0, -1, -5_000])
      expect(() => statementTime(10_000, 5_000 + left, 5_000)).toThrow(
        expect.objectContaining({ code: 'SUBGRAPH_TIMEOUT' }),
      );
  });
});

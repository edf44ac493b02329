import { momentsIn, spansIn } from './timeline.rules.ts';

const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

describe('the picture of the last 90 days', () => {
  it('has today at its right end and nothing older than its left one', () => {
    expect(momentsIn([daysAgo(0), daysAgo(45), daysAgo(90), daysAgo(91)], now)).toEqual([100, 50, 0]);
  });
  it('never draws what a clock that runs ahead told beyond today', () => {
    expect(momentsIn([daysAgo(-1)], now)).toEqual([100]);
  });
  it('cuts a stay that began earlier and draws one that runs up to today', () => {
    expect(spansIn([{ from: daysAgo(120), to: daysAgo(45) }], now)).toEqual([{ from: 0, width: 50 }]);
    expect(spansIn([{ from: daysAgo(45), to: null }], now)).toEqual([{ from: 50, width: 50 }]);
    expect(spansIn([{ from: daysAgo(120), to: daysAgo(100) }], now)).toEqual([]);
  });
});

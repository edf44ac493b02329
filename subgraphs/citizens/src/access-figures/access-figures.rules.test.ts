import { isWholeMonths, publishedOf, publishedPart, publishedShare, publishedSum } from './access-figures.rules.ts';

const month = (count: number, people = count) => ({ count, people });

describe('figures for the steering group', () => {
  it('are told from five on', () => {
    expect(publishedSum([month(5)])).toBe(5);
    expect(publishedSum([month(4)])).toBeNull();
    expect(publishedSum([month(0)])).toBeNull();
    expect(publishedSum([])).toBeNull();
  });

  it('count people, not what happened to them', () => {
    expect(publishedSum([month(40, 4)])).toBeNull();
    expect(publishedSum([month(40, 5)])).toBe(40);
  });

  it('hide every period that holds a small month, since two periods could be subtracted', () => {
    expect(publishedSum([month(10), month(2), month(10)])).toBeNull();
    expect(publishedSum([month(10), month(0), month(10)])).toBe(20);
  });

  it('hide a part when what is left of the whole is small', () => {
    expect(publishedPart([month(9)], [month(3)])).toBeNull();
    expect(publishedPart([month(9)], [month(5)])).toBe(9);
    expect(publishedPart([month(9)], [month(0)])).toBe(9);
    expect(publishedPart([month(3)], [month(9)])).toBeNull();
    expect(publishedPart([month(9), month(9)], [month(6), month(1)])).toBeNull();
  });

  it('tell how many of all, where neither they nor the others are few', () => {
    expect(publishedOf(5, 10)).toBe(5);
    expect(publishedOf(4, 10)).toBeNull();
    expect(publishedOf(7, 10)).toBeNull();
    expect(publishedOf(10, 10)).toBe(10);
    expect(publishedOf(0, 0)).toBeNull();
  });

  it('tell shares in whole hundredths', () => {
    expect(publishedShare(333, 500)).toBe(0.67);
    expect(publishedShare(498, 500)).toBeNull();
    expect(publishedShare(0, 0)).toBeNull();
  });

  it.each([
    ['2026-11-01', '2026-11-30', true],
    ['2026-01-01', '2026-12-31', true],
    ['2024-02-01', '2024-02-29', true],
    ['2024-12-01', '2026-11-30', true],
    ['2024-11-01', '2026-11-30', false],
    ['2026-11-02', '2026-11-30', false],
    ['2026-11-01', '2026-11-29', false],
    ['2026-12-01', '2026-11-30', false],
  ])('cover whole months: %s to %s is %p', (from, to, whole) => {
    expect(isWholeMonths({ from, to })).toBe(whole);
  });
});

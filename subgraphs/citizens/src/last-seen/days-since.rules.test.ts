import { daysSince } from './days-since.rules.ts';

describe('days since somebody saw the person', () => {
  it('counts calendar days in Denmark and not hours', () => {
    expect(daysSince(new Date('2026-11-21T22:30:00Z'), '2026-11-22')).toBe(1);
    expect(daysSince(new Date('2026-11-21T23:30:00Z'), '2026-11-22')).toBe(0);
  });

  it('counts the days of a clock change as days', () => {
    expect(daysSince(new Date('2026-10-24T12:00:00Z'), '2026-10-26')).toBe(2);
    expect(daysSince(new Date('2026-03-28T12:00:00Z'), '2026-03-30')).toBe(2);
  });

  it('is nought when a sector whose clock is ahead has seen the person tomorrow', () => {
    expect(daysSince(new Date('2026-11-23T08:00:00Z'), '2026-11-22')).toBe(0);
  });
});

import { danishDay, danishMoment, danishTime, daysAgo, todayInDenmark } from './danish-dates.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('Danish dates', () => {
  it('are told as people say them', () => {
    expect(danishDay('2026-11-22')).toBe('22. november 2026');
    expect(danishMoment('2026-11-22T13:30:00.000Z', now)).toMatch(/^22\. november.*14\.30$/);
    expect(danishTime('2026-11-22T13:30:00.000Z')).toBe('14.30');
    expect([daysAgo(0), daysAgo(1), daysAgo(12)]).toEqual(['i dag', 'i går', 'for 12 dage siden']);
  });
  it('name the year when it is another one', () => {
    expect(danishMoment('2025-11-22T13:30:00.000Z', now)).toMatch(/^22\. november 2025.*14\.30$/);
  });
  it('are a dash where nothing is known', () => {
    expect([danishDay(null), danishMoment(undefined)]).toEqual(['–', '–']);
  });
  it('begin in Denmark, not in Greenwich', () => {
    expect(todayInDenmark(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });
});

import { danishDay, danishMoment, daysAgo, todayInDenmark } from './danish-dates.ts';

describe('Danish dates', () => {
  it('are told as people say them', () => {
    expect(danishDay('2026-11-22')).toBe('22. november 2026');
    expect(danishMoment('2026-11-22T13:30:00.000Z')).toMatch(/^22\. november.*14\.30$/);
    expect([daysAgo(0), daysAgo(1), daysAgo(12)]).toEqual(['i dag', 'i går', 'for 12 dage siden']);
  });
  it('are a dash where nothing is known', () => {
    expect(danishDay(null)).toBe('–');
  });
  it('begin in Denmark, not in Greenwich', () => {
    expect(todayInDenmark(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
  });
});

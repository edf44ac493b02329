import { addDays, danishDate, danishInstant, daysBetween } from './danish-time.ts';

describe('Danish time', () => {
  it('has its own day while it is still yesterday in Greenwich', () => {
    expect(danishDate(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22');
    expect(danishDate(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01');
  });

  it('has the day that Danish clocks show, at the first and the last millisecond of every hour of a year', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });
    const hour = 3_600_000;
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += hour)
      for (const instant of [at + hour - 1, at]) expect(danishDate(new Date(instant))).toBe(shown.format(instant));
  });

  it('finds the instant of a wall clock in winter and in summer', () => {
    expect(danishInstant('2026-11-22', '09:00').toISOString()).toBe('2026-11-22T08:00:00.000Z');
    expect(danishInstant('2026-07-01', '09:00').toISOString()).toBe('2026-07-01T07:00:00.000Z');
  });

  it('answers in the night that skips an hour and in the one that repeats it', () => {
    expect(danishInstant('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(danishInstant('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('shows the asked time at the instant it answers, on every day of a year', () => {
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1))
      for (const time of ['00:00', '01:30', '03:00', '23:59']) {
        const shown = danishInstant(day, time).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' });
        expect(shown).toBe(`${day} ${time}:00`);
      }
  });

  it('counts days by the calendar, whatever the clocks did in between', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

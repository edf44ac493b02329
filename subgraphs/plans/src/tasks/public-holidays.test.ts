import { isPublicHoliday } from './public-holidays.ts';

/** All of one year, in order. */
const holidaysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)).filter(
    (day) => day.startsWith(String(year)) && isPublicHoliday(day),
  );

describe('Danish public holidays', () => {
  it('are ten in 2026, without Great Prayer Day', () => {
    expect(holidaysOf(2026)).toEqual([
      ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-14'],
      ...['2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26'],
    ]);
  });

  // The earliest and the latest there can be, the two years that the rule makes an exception of, and years around us.
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2024-03-31',
    '2025-04-20',
    '2027-03-28',
    '2038-04-25',
  ])('have Easter on %s', (sunday) => {
    const monday = new Date(Date.parse(sunday) + 86_400_000).toISOString().slice(0, 10);
    expect([isPublicHoliday(sunday), isPublicHoliday(monday)]).toEqual([true, true]);
    expect(new Date(sunday).getUTCDay()).toBe(0);
  });
});

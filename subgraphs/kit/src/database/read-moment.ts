import pg from 'pg';

/** Number of the type in PostgreSQL. */
export const TIMESTAMPTZ = 1184;
const readByDriver = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;

/** As sessions in UTC write whole moments, of the four figures of a year to the milliseconds. */
const IN_UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+00$/;
const ZERO = 48;
const WITHOUT_FRACTION = '2026-11-22 09:30:00+00'.length;

/**
 * A moment as PostgreSQL writes it. The driver's reader takes three times as long, and a page of citizens has hundreds; it
 * still reads what is out of the ordinary: another time zone, years before the first thousand, `infinity`.
 */
export function readMoment(text: string): unknown {
  if (!IN_UTC.test(text)) return readByDriver(text);
  const two = (at: number) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
  const year = two(0) * 100 + two(2);
  // `Date.UTC` takes these for years of the twentieth century.
  if (year < 100) return readByDriver(text);
  const milliseconds = text.length === WITHOUT_FRACTION ? 0 : Number(text.slice(19, -3)) * 1000;
  return new Date(Date.UTC(year, two(5) - 1, two(8), two(11), two(14), two(17), milliseconds));
}

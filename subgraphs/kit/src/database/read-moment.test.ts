import pg from 'pg';
import { readMoment, TIMESTAMPTZ } from './read-moment.ts';

const readByDriver = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => unknown;

describe('readMoment', () => {
  it('reads what a session in UTC writes', () => {
    expect(readMoment('2026-12-01 09:30:07.25+00')).toEqual(new Date('2026-12-01T09:30:07.250Z'));
    expect(readMoment('1899-12-31 23:59:59+00')).toEqual(new Date('1899-12-31T23:59:59Z'));
  });

  it.each([
    '2024-02-29 00:00:00+00',
    '2026-12-01 09:30:07.001+00',
    '2026-12-01 09:30:07.999+00',
    '2026-12-01 09:30:07.1+00',
    '2026-12-01 09:30:07.123456+00',
    '2026-12-01 09:30:07+01',
    '2026-12-01 09:30:07.5-03:30',
    '1893-12-31 12:00:00+00:50:20',
    '0099-01-01 00:00:00+00',
    '0100-01-01 00:00:00+00',
    '9999-12-31 23:59:59.999+00',
    '10000-01-01 00:00:00+00',
    '0044-03-15 12:00:00+00 BC',
    'infinity',
    '-infinity',
  ])('reads %s as the driver does', (text) => {
    expect(readMoment(text)).toEqual(readByDriver(text));
  });
});

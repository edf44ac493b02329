import { readDate, readDateTime } from './scalars.ts';

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '1800-01-01', '9999-12-31'])('may be %s', (day) =>
    expect(readDate(day)).toBe(day),
  );
  it.each(['2026-02-29', '2026-13-01', '2026-11-00', '22-11-2026', '2026-11-22T00:00:00Z', '', 'x'.repeat(100_000)])(
    'is not %.20s',
    (text) => expect(readDate(text)).toBeNull(),
  );
});

describe('a day nobody can mean', () => {
  it.each(['0000-01-01', '0206-11-22', '1799-12-31'])('%s is refused before a database has to', (day) => {
    expect(readDate(day)).toBeNull();
    expect(readDateTime(`${day}T09:30:00Z`)).toBeNull();
  });

  it('may hide behind an offset', () => {
    expect(readDateTime('9999-12-31T23:59:59-23:59')).toBeNull();
    expect(readDateTime('1800-01-01T00:00:00+01:00')).toBeNull();
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-22T10:30:00+01:00', '2026-11-22T09:30:00.000Z'],
    ['2026-12-01T10:30:00+02:00', '2026-12-01T08:30:00.000Z'],
    ['2026-11-22T09:30Z', '2026-11-22T09:30:00.000Z'],
    ['2026-11-22t09:30:00.123456z', '2026-11-22T09:30:00.123Z'],
    ['2024-02-29T23:59:59-11:30', '2024-03-01T11:29:59.000Z'],
  ])('%s is read as %s', (text, utc) => expect(readDateTime(text)?.toISOString()).toBe(utc));

  it.each(['2026-11-22T09:30:00', '2026-02-30T09:30:00Z', '2026-11-22T25:00:00Z', '2026-11-22', 'yesterday'])(
    'is not %s',
    (text) => expect(readDateTime(text)).toBeNull(),
  );
});

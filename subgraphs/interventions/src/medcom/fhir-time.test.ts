import { isOpenEnd, readFhirTime } from './fhir-time.ts';

describe('a moment of a message', () => {
  it.each([
    ['2022-12-07T12:00:00+02:00', '2022-12-07T10:00:00.000Z'],
    ['2022-12-07T12:00:00Z', '2022-12-07T12:00:00.000Z'],
    ['2026-11-22T01:30:00.250-03:30', '2026-11-22T05:00:00.250Z'],
    ['2024-02-29T23:59:59+01:00', '2024-02-29T22:59:59.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['2026-11-22', '2026-11-21T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ])('%s is %s', (written, moment) => {
    expect(readFhirTime(written)).toBe(moment);
  });

  it.each(['2026-11-22T12:00:00', '2026-02-29T12:00:00Z', '22-11-2026', '', 7, null, undefined])(
    '%s is none',
    (written) => {
      expect(readFhirTime(written)).toBeNull();
    },
  );
});

describe('the end of a period', () => {
  it.each(['9999-12-31T23:59:59+01:00', '9999-12-31T23:59:59.999-11:00', '9999-12-31T00:00:00', '9999-12-31', '9999'])(
    '%s means that it has none yet',
    (written) => {
      expect(isOpenEnd(written)).toBe(true);
    },
  );

  it.each(['2026-12-31T23:59:59+01:00', '99990-01-01', '2999-12-31', 9999, null, undefined])(
    '%s does not',
    (written) => {
      expect(isOpenEnd(written)).toBe(false);
    },
  );
});

import { decideGuardianship } from './guardianship.rules.ts';

const now = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-24T12:00:01Z');

describe('decideGuardianship', () => {
  it('takes an account, with or without an end', () => {
    expect(decideGuardianship({ subject: ' vibeke ' }, now)).toEqual({
      ...{ outcome: 'appoint', subject: 'vibeke', validTo: null },
    });
    expect(decideGuardianship({ subject: 'vibeke', validTo: later }, now)).toMatchObject({ validTo: later });
  });

  it('refuses no account, and an end that has passed', () => {
    expect(decideGuardianship({ subject: '  ' }, now)).toMatchObject({ field: 'subject' });
    expect(decideGuardianship({ subject: 'x'.repeat(201) }, now)).toMatchObject({ field: 'subject' });
    expect(decideGuardianship({ subject: 'vibeke', validTo: now }, now)).toMatchObject({ field: 'validTo' });
  });
});

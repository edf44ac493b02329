import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import { consentState, decideConsent, inStates, refuseConsentChange } from './consent.rules.ts';

const now = new Date('2026-11-24T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const unit = randomUUID();
const wish = { recipientIds: [unit], dataClasses: ['HEALTH'], validTo: days(30) };
const decide = (change: object, since = now) => decideConsent({ ...wish, ...change }, { now, since });

describe('decideConsent', () => {
  it('agrees to what names units, kinds of knowledge and an end', () => {
    expect(decide({ recipientIds: [unit, unit.toUpperCase()], dataClasses: ['HEALTH', 'DOSE'] })).toEqual({
      ...{ outcome: 'agree', recipientIds: [unit], classes: classMask('health') | classMask('dose') },
      ...{ purpose: null, validTo: days(30) },
    });
  });

  it('agrees to a year and to no moment more (sundhedslov § 44)', () => {
    expect(decide({ validTo: days(365) })).toMatchObject({ outcome: 'agree' });
    const longer = new Date(days(365).getTime() + 1);
    expect(decide({ validTo: longer })).toEqual({ outcome: 'consent-too-long', latest: days(365) });
  });

  it('counts the year of a changed consent from when it was given', () => {
    expect(decide({ validTo: days(200) }, days(-200))).toEqual({ outcome: 'consent-too-long', latest: days(165) });
  });

  it.each([
    ['recipientIds', { recipientIds: [] }],
    ['recipientIds', { recipientIds: [unit, 'crk'] }],
    ['recipientIds', { recipientIds: Array.from({ length: 51 }, () => randomUUID()) }],
    ['dataClasses', { dataClasses: [] }],
    ['purpose', { purpose: 'emergency' }],
    ['purpose', { purpose: '' }],
    ['validTo', { validTo: now }],
    ['validTo', { validTo: days(-1) }],
  ])('refuses a wrong %s', (field, change) => {
    expect(decide(change)).toMatchObject({ outcome: 'invalid-input', field });
  });
});

describe('the state of a consent', () => {
  const given = { validTo: days(1), withdrawnAt: null };
  it('is what has happened to it', () => {
    expect(consentState(given, now)).toBe('ACTIVE');
    expect(consentState(given, days(1))).toBe('LAPSED');
    expect(consentState({ ...given, withdrawnAt: days(-1) }, days(9))).toBe('WITHDRAWN');
  });

  it('picks from a list, and none picks all', () => {
    const rows = [{ state: 'ACTIVE' as const }, { state: 'LAPSED' as const }];
    expect(inStates(rows, ['LAPSED'])).toEqual([{ state: 'LAPSED' }]);
    expect(inStates(rows, null)).toEqual(rows);
    expect(inStates(rows, [])).toEqual([]);
  });

  it('must be active for a change, and the version the one that was read', () => {
    const consent = { ...given, version: 3 };
    expect(refuseConsentChange(consent, { version: 3, now })).toBeNull();
    expect(refuseConsentChange(consent, { version: 2, now })).toEqual({ outcome: 'stale-version', currentVersion: 3 });
    expect(refuseConsentChange(consent, { version: 2, now: days(2) })).toEqual({ outcome: 'consent-not-active' });
  });
});

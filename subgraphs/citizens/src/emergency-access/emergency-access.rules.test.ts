import {
  firstHour,
  nextHour,
  refusePerson,
  refuseReason,
  refuseReview,
  refuseWithholding,
  reviewDueOn,
} from './emergency-access.rules.ts';

const now = new Date('2026-11-24T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('the reason for emergency access', () => {
  it.each(['Bevidstløs på gaden.', 'Faldt om 🚑 nede på gaden', '  Fundet bevidstløs, tager måske metadon  '])(
    'may be %p',
    (reason) => {
      expect(refuseReason(reason)).toBeNull();
    },
  );

  it.each([
    '',
    'Akut',
    'Akut                          ',
    'Faldt om 🚑 på gaden',
    'x'.repeat(40),
    'x X '.repeat(20),
    'å'.repeat(2001),
  ])('may not be %p', (reason) => {
    expect(refuseReason(reason)).toMatchObject({ field: 'reason' });
  });
});

describe('whom an emergency is about', () => {
  it('is said by id or by number, and by one of them', () => {
    expect(refusePerson({ citizenId: 'a' })).toBeNull();
    expect(refusePerson({ identifier: 'b', citizenId: null })).toBeNull();
    expect(refusePerson({ citizenId: 'a', identifier: 'b' })).toMatchObject({ field: 'citizenId' });
    expect(refusePerson({})).toMatchObject({ field: 'citizenId' });
  });
});

describe('emergency access', () => {
  it('lasts an hour, and the sixth of a day is not given', () => {
    expect(firstHour(4, now)).toEqual({ startedAt: now, renewedAt: now, endsAt: minutes(60) });
    expect(firstHour(5, now)).toBeNull();
  });

  it('is renewed by an hour while it runs', () => {
    const access = { startedAt: minutes(-50), endsAt: minutes(10), reviewedAt: null };
    expect(nextHour(access, now)).toEqual({ startedAt: minutes(-50), renewedAt: now, endsAt: minutes(60) });
    expect(nextHour({ ...access, endsAt: now }, now)).toBeNull();
    expect(nextHour({ ...access, reviewedAt: minutes(-5) }, now)).toBeNull();
  });

  it('never lasts longer than a day', () => {
    const started = minutes(-24 * 60 + 20);
    expect(nextHour({ startedAt: started, endsAt: minutes(5), reviewedAt: null }, now)).toMatchObject({
      endsAt: minutes(20),
    });
    expect(nextHour({ startedAt: minutes(-24 * 60), endsAt: minutes(5), reviewedAt: null }, now)).toBeNull();
  });

  it('is reviewed within seven days', () => {
    expect(reviewDueOn('2026-11-24')).toBe('2026-12-01');
  });
});

describe('a review', () => {
  const access = { staffMemberId: 'omar', reviewedAt: null, version: 2 };
  const review = { reviewerId: 'mette', version: 2, note: 'Livstruende, rigtigt set.' };
  it('is made once, by somebody else, with a note', () => {
    expect(refuseReview(access, review)).toBeNull();
    expect(refuseReview(access, { ...review, reviewerId: 'omar' })).toEqual({ outcome: 'own-emergency-access' });
    expect(refuseReview({ ...access, reviewedAt: now }, review)).toEqual({ outcome: 'already-reviewed' });
    expect(refuseReview(access, { ...review, version: 1 })).toEqual({ outcome: 'stale-version', currentVersion: 2 });
    expect(refuseReview(access, { ...review, note: 'ok        ' })).toMatchObject({ field: 'note' });
  });
});

describe('withholding', () => {
  const decision = { version: 1, legalBasis: 'databeskyttelseslov § 22 stk. 1', until: minutes(60), now };
  it('takes a paragraph and an end', () => {
    expect(refuseWithholding({ version: 1 }, decision)).toBeNull();
    expect(refuseWithholding({ version: 2 }, decision)).toMatchObject({ currentVersion: 2 });
    expect(refuseWithholding({ version: 1 }, { ...decision, legalBasis: ' § ' })).toMatchObject({
      field: 'legalBasis',
    });
    expect(refuseWithholding({ version: 1 }, { ...decision, until: now })).toMatchObject({ field: 'until' });
    const tooLong = minutes(366 * 24 * 60);
    expect(refuseWithholding({ version: 1 }, { ...decision, until: tooLong })).toMatchObject({ field: 'until' });
  });
});

import type { EmergencyAccessRow } from './emergency-access-row.ts';
import { reviewOf, seenBy } from './seen-by.rules.ts';

const now = new Date('2026-11-24T12:00:00Z');
const row: EmergencyAccessRow = {
  ...{ id: 'a', citizenId: 'c', staffMemberId: 'omar', organisationId: 'unit', reason: 'Fundet bevidstløs på gaden' },
  ...{ startedAt: now, endsAt: now, reviewDueOn: '2026-12-01', verdict: null, note: null, reviewedAt: null },
  ...{ withheldUntil: null, version: 1 },
};
const withheld = { ...row, withheldUntil: new Date(now.getTime() + 1) };

describe('an emergency access', () => {
  it('is seen whole by a manager, also while it is withheld', () => {
    expect(seenBy('manager', row, now)).toEqual(row);
    expect(seenBy('manager', withheld, now)).toEqual(withheld);
  });

  it('names the unit and not the employee to the person', () => {
    expect(seenBy('own', row, now)).toEqual({ ...row, staffMemberId: null });
  });

  it('is as if it were not there for the person, until the decision has run out', () => {
    expect(seenBy('own', withheld, now)).toBeNull();
    expect(seenBy('own', { ...row, withheldUntil: now }, now)).not.toBeNull();
  });

  it('is nobody else’s to see', () => {
    expect(seenBy('nobody', row, now)).toBeNull();
  });

  it('has a review once somebody has made it', () => {
    expect(reviewOf(row)).toBeNull();
    expect(reviewOf({ ...row, verdict: 'JUSTIFIED', note: 'Rigtigt set', reviewedAt: now })).toEqual({
      ...{ citizenId: 'c', verdict: 'JUSTIFIED', note: 'Rigtigt set', reviewedAt: now },
    });
  });
});

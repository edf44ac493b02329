import { type AssignmentFacts, decideAssignment, LONGEST_REASON } from './assign-coordinator.rules.ts';

const facts: AssignmentFacts = {
  citizenIsKnown: true,
  staffMemberIsEmployed: true,
  currentCoordinatorId: 'karen',
  careTeamVersion: 3,
  caseload: 24,
};
const wish = { staffMemberId: 'mads', version: null, overrideReason: null };
const reason = 'Borgeren kender Mads i forvejen.';

describe('decideAssignment', () => {
  it('assigns up to the ceiling of 25', () => {
    expect(decideAssignment(facts, wish)).toEqual({ outcome: 'assign', overrideReason: null });
  });

  it('refuses the citizen after the last one the ceiling allows', () => {
    expect(decideAssignment({ ...facts, caseload: 25 }, wish)).toEqual({
      outcome: 'caseload-full',
      count: 25,
      ceiling: 25,
    });
  });

  it('goes above the ceiling for a reason of twenty characters, and keeps it', () => {
    const full = { ...facts, caseload: 25 };
    expect(decideAssignment(full, { ...wish, overrideReason: ` ${reason} ` })).toEqual({
      outcome: 'assign',
      overrideReason: reason,
    });
    expect(decideAssignment(full, { ...wish, overrideReason: 'x'.repeat(19) }).outcome).toBe('caseload-full');
    expect(decideAssignment(full, { ...wish, overrideReason: ' '.repeat(40) }).outcome).toBe('caseload-full');
    expect(decideAssignment(full, { ...wish, overrideReason: 'x'.repeat(20) }).outcome).toBe('assign');
  });

  it('keeps no reason that was not needed', () => {
    expect(decideAssignment(facts, { ...wish, overrideReason: reason })).toEqual({
      outcome: 'assign',
      overrideReason: null,
    });
  });

  it('refuses a reason longer than anybody reads', () => {
    const overrideReason = 'x'.repeat(LONGEST_REASON + 1);
    expect(decideAssignment(facts, { ...wish, overrideReason }).outcome).toBe('reason-too-long');
  });

  it('says so when the person coordinates already, also above the ceiling', () => {
    const own = { ...facts, currentCoordinatorId: 'mads', caseload: 30 };
    expect(decideAssignment(own, wish).outcome).toBe('already-coordinator');
  });

  it('refuses a decision that was based on another version of the care team', () => {
    expect(decideAssignment(facts, { ...wish, version: 2 })).toEqual({ outcome: 'stale-version', currentVersion: 3 });
    expect(decideAssignment(facts, { ...wish, version: 3 }).outcome).toBe('assign');
  });

  it('names who is unknown before anything else', () => {
    expect(decideAssignment({ ...facts, citizenIsKnown: false, caseload: 25 }, wish).outcome).toBe('unknown-citizen');
    expect(decideAssignment({ ...facts, staffMemberIsEmployed: false }, wish).outcome).toBe('unknown-staff-member');
  });
});

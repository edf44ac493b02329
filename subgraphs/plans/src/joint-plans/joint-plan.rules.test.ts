import { type CreatePlanFacts, decideCreatePlan } from './joint-plan.rules.ts';

const facts: CreatePlanFacts = {
  activePlanId: null,
  citizensWords: 'Jeg vil gerne have et sted, hvor jeg kan låse døren.',
  employment: { state: 'LATER', reason: null },
  nextFollowUpOn: '2026-12-01',
  today: '2026-11-22',
  goals: [{ title: 'En bolig', actions: [{ title: 'Søge', responsibleId: 'a' }] }],
  isId: (value) => value === 'a',
};

describe('decideCreatePlan', () => {
  it('lets a plan begin with goals or without', () => {
    expect(decideCreatePlan(facts)).toEqual({ outcome: 'create' });
    expect(decideCreatePlan({ ...facts, goals: [] })).toEqual({ outcome: 'create' });
  });

  it('refuses a second active plan and names the first (R06)', () => {
    expect(decideCreatePlan({ ...facts, activePlanId: 'p' })).toEqual({ outcome: 'active-plan-exists', planId: 'p' });
  });

  it('takes »not now« for employment only with a reason (R07)', () => {
    const employment = { state: 'NOT_NOW', reason: ' ' } as const;
    expect(decideCreatePlan({ ...facts, employment })).toEqual({ outcome: 'employment-reason-missing' });
    expect(decideCreatePlan({ ...facts, employment: { ...employment, reason: 'Helbredet først' } })).toEqual({
      outcome: 'create',
    });
  });

  it('wants the first follow-up after today', () => {
    expect(decideCreatePlan({ ...facts, nextFollowUpOn: '2026-11-22' })).toMatchObject({ field: 'nextFollowUpOn' });
  });

  it("wants the citizen's own words and a title for each goal", () => {
    expect(decideCreatePlan({ ...facts, citizensWords: '  ' })).toMatchObject({ field: 'citizensWords' });
    expect(decideCreatePlan({ ...facts, goals: [{ title: '', actions: [] }] })).toMatchObject({ field: 'goals' });
    expect(decideCreatePlan({ ...facts, citizensWords: 'x'.repeat(4001) })).toMatchObject({ why: 'too-long' });
  });
});

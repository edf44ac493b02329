/** What the employment section of a plan says (rule R07). */
export interface Employment {
  state: 'IN_PROGRESS' | 'LATER' | 'NOT_NOW';
  reason: string | null;
}

export interface CreatePlanFacts {
  activePlanId: string | null;
  citizensWords: string;
  employment: Employment;
  nextFollowUpOn: string;
  today: string;
  goalTitles: readonly string[];
}

export type CreatePlanDecision =
  | { outcome: 'create' }
  | { outcome: 'active-plan-exists'; planId: string }
  | { outcome: 'employment-reason-missing' }
  | { outcome: 'invalid'; field: string; why: 'empty' | 'not-after-today' };

/** Decides whether a joint plan may begin: at most one is active (R06), employment is never left out (R07). */
export function decideCreatePlan(facts: CreatePlanFacts): CreatePlanDecision {
  if (facts.activePlanId) return { outcome: 'active-plan-exists', planId: facts.activePlanId };
  if (!facts.citizensWords.trim()) return { outcome: 'invalid', field: 'citizensWords', why: 'empty' };
  if (facts.employment.state === 'NOT_NOW' && !facts.employment.reason?.trim())
    return { outcome: 'employment-reason-missing' };
  if (facts.nextFollowUpOn <= facts.today)
    return { outcome: 'invalid', field: 'nextFollowUpOn', why: 'not-after-today' };
  if (facts.goalTitles.some((title) => !title.trim())) return { outcome: 'invalid', field: 'goals', why: 'empty' };
  return { outcome: 'create' };
}

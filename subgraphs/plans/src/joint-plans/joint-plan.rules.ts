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
  /** Null where nobody is named yet. */
  responsibleIds: readonly (string | null)[];
  isId: (value: string) => boolean;
}

export type CreatePlanDecision =
  | { outcome: 'create' }
  | { outcome: 'active-plan-exists'; planId: string }
  | { outcome: 'employment-reason-missing' }
  | { outcome: 'invalid'; field: string; why: 'empty' | 'not-after-today' | 'not-an-id' };

/** Decides whether a joint plan may begin: at most one is active (R06), employment is never left out (R07). */
export function decideCreatePlan(facts: CreatePlanFacts): CreatePlanDecision {
  if (facts.activePlanId) return { outcome: 'active-plan-exists', planId: facts.activePlanId };
  if (!facts.citizensWords.trim()) return { outcome: 'invalid', field: 'citizensWords', why: 'empty' };
  if (facts.employment.state === 'NOT_NOW' && !facts.employment.reason?.trim())
    return { outcome: 'employment-reason-missing' };
  if (facts.nextFollowUpOn <= facts.today)
    return { outcome: 'invalid', field: 'nextFollowUpOn', why: 'not-after-today' };
  if (facts.goalTitles.some((title) => !title.trim())) return { outcome: 'invalid', field: 'goals', why: 'empty' };
  if (facts.responsibleIds.some((id) => id !== null && !facts.isId(id)))
    return { outcome: 'invalid', field: 'goals', why: 'not-an-id' };
  return { outcome: 'create' };
}

export interface AddGoalFacts {
  planState: 'ACTIVE' | 'CLOSED';
  title: string;
  responsibleIds: readonly (string | null)[];
  isId: (value: string) => boolean;
}

export type AddGoalDecision =
  | { outcome: 'add' }
  | { outcome: 'plan-closed' }
  | { outcome: 'invalid'; field: string; why: 'empty' | 'not-an-id' };

/** Goals are added to a plan in force, and each has a title. */
export function decideAddGoal({ planState, title, responsibleIds, isId }: AddGoalFacts): AddGoalDecision {
  if (planState === 'CLOSED') return { outcome: 'plan-closed' };
  if (!title.trim()) return { outcome: 'invalid', field: 'goal.title', why: 'empty' };
  if (responsibleIds.some((id) => id !== null && !isId(id)))
    return { outcome: 'invalid', field: 'goal.actions', why: 'not-an-id' };
  return { outcome: 'add' };
}

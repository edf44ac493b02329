import { LONGEST_TEXT } from '../longest-text.ts';
import { faultOfGoals, type GoalFault, type StatedGoal } from './goal.rules.ts';

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
  goals: readonly StatedGoal[];
  isId: (value: string) => boolean;
}

export type CreatePlanDecision =
  | { outcome: 'create' }
  | { outcome: 'active-plan-exists'; planId: string }
  | { outcome: 'employment-reason-missing' }
  | { outcome: 'invalid'; field: string; why: GoalFault | 'not-after-today' };

/** Decides whether a joint plan may begin: at most one is active (R06), employment is never left out (R07). */
export function decideCreatePlan(facts: CreatePlanFacts): CreatePlanDecision {
  if (facts.activePlanId) return { outcome: 'active-plan-exists', planId: facts.activePlanId };
  if (!facts.citizensWords.trim()) return { outcome: 'invalid', field: 'citizensWords', why: 'empty' };
  if (facts.citizensWords.length > LONGEST_TEXT) return { outcome: 'invalid', field: 'citizensWords', why: 'too-long' };
  if (facts.employment.state === 'NOT_NOW' && !facts.employment.reason?.trim())
    return { outcome: 'employment-reason-missing' };
  if ((facts.employment.reason?.length ?? 0) > LONGEST_TEXT)
    return { outcome: 'invalid', field: 'employment.reason', why: 'too-long' };
  if (facts.nextFollowUpOn <= facts.today)
    return { outcome: 'invalid', field: 'nextFollowUpOn', why: 'not-after-today' };
  const fault = faultOfGoals(facts.goals, facts.isId);
  return fault ? { outcome: 'invalid', field: 'goals', why: fault } : { outcome: 'create' };
}

export interface AddGoalFacts {
  planState: 'ACTIVE' | 'CLOSED';
  goal: StatedGoal;
  isId: (value: string) => boolean;
}

export type AddGoalDecision =
  | { outcome: 'add' }
  | { outcome: 'plan-closed' }
  | { outcome: 'invalid'; field: string; why: GoalFault };

/** Goals are added to a plan in force. */
export function decideAddGoal({ planState, goal, isId }: AddGoalFacts): AddGoalDecision {
  if (planState === 'CLOSED') return { outcome: 'plan-closed' };
  const fault = faultOfGoals([goal], isId);
  return fault ? { outcome: 'invalid', field: 'goal', why: fault } : { outcome: 'add' };
}

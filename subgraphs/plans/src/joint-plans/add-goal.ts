import { isUuid } from '@tvaers/kit/graphql/uuid';
import { updateVersion } from '@tvaers/kit/mutations/versioned-update';
import type { PlansContext } from '../context.ts';
import type { StatedGoal } from './goal.rules.ts';
import { type GoalInput, statedGoals, writeGoals } from './goals.ts';
import { JointPlan } from './joint-plan.entity.ts';
import { type AddGoalDecision, decideAddGoal } from './joint-plan.rules.ts';
import { mayPlanFor } from './may-plan-for.ts';

export interface AddGoalInput {
  planId: string;
  version: number;
  goal: GoalInput;
  idempotencyKey?: string | null;
}

export type AddGoalOutcome =
  | Exclude<AddGoalDecision, { outcome: 'add' }>
  | { outcome: 'added'; planId: string }
  | { outcome: 'stale-version'; currentVersion: number }
  | { outcome: 'not-found' };

/** Adds a goal with its actions, if nobody changed the plan since it was read. */
export async function addGoal(context: PlansContext, { planId, version, goal }: AddGoalInput): Promise<AddGoalOutcome> {
  const plan = await context.loaders.planById.load(planId);
  if (!plan || !(await mayPlanFor(context, plan.citizenId))) return { outcome: 'not-found' };
  const [stated] = statedGoals([goal]) as [StatedGoal];
  const decision = decideAddGoal({ planState: plan.state, goal: stated, isId: isUuid });
  if (decision.outcome !== 'add') return decision;

  const updated = await updateVersion(context, JointPlan, { id: planId, version }, { state: plan.state });
  context.loaders.planById.clear(planId);
  if (updated.outcome !== 'updated') return updated;
  const [{ count = 0 } = {}] = await context.sql<{ count: number }>('SELECT count(*) FROM goal WHERE plan_id = $1', [
    planId,
  ]);
  await writeGoals(context, { id: planId, citizenId: plan.citizenId, from: count }, [goal]);
  return { outcome: 'added', planId };
}

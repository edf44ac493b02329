import type { PlansContext } from '../context.ts';
import { citizenOf, staffMember } from '../references/references.ts';
import type { Action } from './action.entity.ts';
import { toAddGoalResult } from './add-goal.result.ts';
import { type AddGoalInput, addGoal } from './add-goal.ts';
import { toCreateJointPlanResult } from './create-joint-plan.result.ts';
import { type CreateJointPlanInput, createJointPlan } from './create-joint-plan.ts';
import type { Goal } from './goal.entity.ts';
import type { JointPlanRow } from './joint-plan.loaders.ts';

interface Reference {
  id: string;
}

const planNamed = ({ planId }: { planId: string }, _args: unknown, { loaders }: PlansContext) =>
  loaders.planById.load(planId);

/** Wiring only: every line names where the answer comes from. */
export const jointPlanResolvers = {
  Query: {
    plan: (_root: unknown, { id }: Reference, { loaders }: PlansContext) => loaders.planById.load(id),
  },
  Mutation: {
    createJointPlan: async (_root: unknown, { input }: { input: CreateJointPlanInput }, context: PlansContext) =>
      toCreateJointPlanResult(
        await context.once(input.idempotencyKey, 'createJointPlan', input, () => createJointPlan(context, input)),
      ),
    addGoal: async (_root: unknown, { input }: { input: AddGoalInput }, context: PlansContext) =>
      toAddGoalResult(await context.once(input.idempotencyKey, 'addGoal', input, () => addGoal(context, input))),
  },
  Citizen: {
    plan: ({ id }: Reference, _args: unknown, { loaders }: PlansContext) => loaders.activePlanByCitizen.load(id),
  },
  JointPlan: {
    __resolveReference: ({ id }: Reference, { loaders }: PlansContext) => loaders.planById.load(id),
    citizen: citizenOf,
    goals: ({ id }: JointPlanRow, _args: unknown, { loaders }: PlansContext) => loaders.goalsByPlan.load(id),
    employment: ({ citizenId, employmentState, employmentReason }: JointPlanRow) => ({
      citizenId,
      state: employmentState,
      reason: employmentReason,
    }),
  },
  CreateJointPlanSuccess: { plan: planNamed },
  ActivePlanExists: { plan: planNamed },
  AddGoalSuccess: { plan: planNamed },
  Goal: {
    __resolveReference: ({ id }: Reference, { loaders }: PlansContext) => loaders.goalById.load(id),
    actions: ({ id }: Goal, _args: unknown, { loaders }: PlansContext) => loaders.actionsByGoal.load(id),
  },
  Action: {
    __resolveReference: ({ id }: Reference, { loaders }: PlansContext) => loaders.actionById.load(id),
    responsible: ({ responsibleId }: Action) => staffMember(responsibleId),
  },
};

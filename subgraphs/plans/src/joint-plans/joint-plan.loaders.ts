import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { PERSONS } from '../citizen-copies/records-of-person.ts';
import type { Action } from './action.entity.ts';
import type { Goal } from './goal.entity.ts';
import type { JointPlan } from './joint-plan.entity.ts';

export type JointPlanRow = Omit<JointPlan, 'closedAt'>;
/** In the order of their positions. */
export type GoalRow = Omit<Goal, 'position'>;
export type ActionRow = Omit<Action, 'position'>;

const PLANS = `
  SELECT id, citizen_id AS "citizenId", state, citizens_words AS "citizensWords", employment_state AS "employmentState",
    employment_reason AS "employmentReason", next_follow_up_on AS "nextFollowUpOn", created_at AS "createdAt", version
  FROM joint_plan`;
const GOALS = `
  SELECT id, plan_id AS "planId", citizen_id AS "citizenId", title, kind, status, version FROM goal`;
const ACTIONS = `
  SELECT id, goal_id AS "goalId", citizen_id AS "citizenId", title, due_at AS "dueAt", state,
    responsible_id AS "responsibleId"
  FROM action`;

/** Three statements for any number of plans: plans, their goals, the goals' actions. */
export const createJointPlanLoaders = (context: Pick<OperationContext, 'sql'>) => ({
  planById: loaderById((ids) => context.sql<JointPlanRow>(`${PLANS} WHERE id = ANY($1)`, [ids])),
  /** Two records that became one person may each have one: then it is the one that was begun last. */
  activePlanByCitizen: loaderByKey(
    (ids) =>
      context.sql<JointPlanRow & { askedId: string }>(
        `SELECT parent.id AS "askedId", plan.* FROM ${PERSONS}
         CROSS JOIN LATERAL (
           ${PLANS} WHERE state = 'ACTIVE' AND citizen_id = ANY (parent.records) ORDER BY created_at DESC, id DESC LIMIT 1
         ) AS plan`,
        [ids],
      ),
    ({ askedId }) => askedId,
  ),
  goalById: loaderById((ids) => context.sql<GoalRow>(`${GOALS} WHERE id = ANY($1)`, [ids])),
  goalsByPlan: loaderListByKey(
    (ids) => context.sql<GoalRow>(`${GOALS} WHERE plan_id = ANY($1) ORDER BY plan_id, position`, [ids]),
    (goal) => goal.planId,
  ),
  actionById: loaderById((ids) => context.sql<ActionRow>(`${ACTIONS} WHERE id = ANY($1)`, [ids])),
  actionsByGoal: loaderListByKey(
    (ids) => context.sql<ActionRow>(`${ACTIONS} WHERE goal_id = ANY($1) ORDER BY goal_id, position`, [ids]),
    (action) => action.goalId,
  ),
});

import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { Action } from './action.entity.ts';
import { Goal } from './goal.entity.ts';
import type { StatedGoal } from './goal.rules.ts';

export interface GoalInput {
  title: string;
  kind: Goal['kind'];
  actions?: { title: string; dueAt?: Date | null; responsibleId?: string | null }[] | null;
}

/** Goals without what the rules do not ask about; lists that were given as null are empty. */
export const statedGoals = (goals: readonly GoalInput[]): StatedGoal[] =>
  goals.map(({ title, actions }) => ({
    title,
    actions: (actions ?? []).map((action) => ({ title: action.title, responsibleId: action.responsibleId ?? null })),
  }));

/** Writes goals with their actions in two statements; `from` is the position of the first. */
export async function writeGoals(
  { manager }: Pick<OperationContext, 'manager'>,
  plan: { id: string; citizenId: string; from: number },
  inputs: readonly GoalInput[],
): Promise<void> {
  const goals = inputs.map(
    ({ title, kind }, at): Goal => ({
      id: randomUUID(),
      planId: plan.id,
      citizenId: plan.citizenId,
      position: plan.from + at,
      title,
      kind,
      status: 'ACTIVE',
      version: 1,
    }),
  );
  const actions = goals.flatMap((goal, at) =>
    (inputs[at]?.actions ?? []).map(
      ({ title, dueAt, responsibleId }, position): Action => ({
        id: randomUUID(),
        goalId: goal.id,
        citizenId: plan.citizenId,
        position,
        title,
        dueAt: dueAt ?? null,
        state: 'PLANNED',
        responsibleId: responsibleId ?? null,
      }),
    ),
  );
  if (goals.length > 0) await manager.insert(Goal, goals);
  if (actions.length > 0) await manager.insert(Action, actions);
}

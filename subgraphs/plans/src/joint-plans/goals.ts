import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { Action } from './action.entity.ts';
import { Goal } from './goal.entity.ts';

export interface GoalInput {
  title: string;
  kind: Goal['kind'];
  actions: { title: string; dueAt?: Date | null; responsibleId?: string | null }[];
}

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

import type { PlansContext } from '../context.ts';
import { citizenOf } from '../references/references.ts';
import type { ChecklistItem } from './checklist-item.entity.ts';
import { toCompleteChecklistItemResult } from './complete-checklist-item.result.ts';
import { type CompleteChecklistItemInput, completeChecklistItem } from './complete-checklist-item.ts';
import type { TransitionRow } from './transition.loaders.ts';
import type { TransitionState } from './transition.rules.ts';
import { inStates } from './transition.rules.ts';

interface Reference {
  id: string;
}

/** Wiring only: every line names where the answer comes from. */
export const transitionResolvers = {
  Mutation: {
    completeChecklistItem: async (
      _root: unknown,
      { input }: { input: CompleteChecklistItemInput },
      context: PlansContext,
    ) =>
      toCompleteChecklistItemResult(
        await context.once(input.idempotencyKey, 'completeChecklistItem', input, () =>
          completeChecklistItem(context, input),
        ),
      ),
  },
  Citizen: {
    __resolveReference: ({ id }: Reference) => ({ id }),
    transitions: async (
      { id }: Reference,
      { states }: { states?: TransitionState[] | null },
      { loaders }: PlansContext,
    ) => inStates(await loaders.transitionsByCitizen.load(id), states),
  },
  HospitalStay: {
    __resolveReference: ({ id }: Reference, { loaders }: PlansContext) => loaders.stayById.load(id),
    transition: ({ id }: Reference, _args: unknown, { loaders }: PlansContext) => loaders.transitionBySubject.load(id),
  },
  Transition: {
    __resolveReference: ({ id }: Reference, { loaders }: PlansContext) => loaders.transitionById.load(id),
    citizen: citizenOf,
    checklist: ({ id }: TransitionRow, _args: unknown, { loaders }: PlansContext) =>
      loaders.checklistByTransition.load(id),
  },
  ChecklistItem: {
    done: ({ doneAt }: ChecklistItem) => doneAt !== null,
  },
  CompleteChecklistItemSuccess: {
    transition: ({ transitionId }: { transitionId: string }, _args: unknown, { loaders }: PlansContext) =>
      loaders.transitionById.load(transitionId),
  },
};

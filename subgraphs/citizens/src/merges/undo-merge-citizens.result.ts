import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { UndoMergeCitizensOutcome } from './undo-merge-citizens.ts';

export function toUndoMergeCitizensResult(outcome: UndoMergeCitizensOutcome, { citizenById }: Loaders) {
  switch (outcome.outcome) {
    case 'undone':
      return {
        __typename: 'UndoMergeCitizensSuccess',
        kept: () => citizenById.load(outcome.keptId),
        restored: () => citizenById.load(outcome.restoredId),
      };
    case 'not-merged':
      return { __typename: 'NotMerged', message: 'Journalen er ikke lagt sammen med en anden.' };
    default:
      return toSharedRefusal(outcome);
  }
}

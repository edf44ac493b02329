import type { IdempotencyConflict } from '@tvaers/kit/access/operation-context';
import { idempotencyConflict, notFound } from '../refusals.ts';
import type { CompleteChecklistItemOutcome } from './complete-checklist-item.ts';

/** The outcome as a member of `CompleteChecklistItemResult`, with its sentence for people. */
export function toCompleteChecklistItemResult(outcome: CompleteChecklistItemOutcome | IdempotencyConflict) {
  switch (outcome.outcome) {
    case 'completed':
      return { __typename: 'CompleteChecklistItemSuccess', transitionId: outcome.transitionId };
    case 'transition-not-open':
      return { __typename: 'TransitionNotOpen', message: 'Overgangen er afsluttet.' };
    case 'not-found':
      return notFound('Punktet findes ikke, eller du har ikke adgang.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

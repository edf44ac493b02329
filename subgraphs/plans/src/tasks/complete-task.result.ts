import type { IdempotencyConflict } from '@tvaers/kit/access/operation-context';
import { LONGEST_TEXT } from '../longest-text.ts';
import { idempotencyConflict, notFound, staleVersion } from '../refusals.ts';
import type { CompleteTaskOutcome } from './complete-task.ts';

/** The outcome as a member of `CompleteTaskResult`, with its sentence for people. */
export function toCompleteTaskResult(outcome: CompleteTaskOutcome | IdempotencyConflict) {
  switch (outcome.outcome) {
    case 'completed':
      return { __typename: 'CompleteTaskSuccess', taskId: outcome.taskId };
    case 'not-open':
      return { __typename: 'TaskNotOpen', message: 'Opgaven er allerede lukket.', taskId: outcome.taskId };
    case 'outcome-missing':
      return {
        __typename: 'OutcomeMissing',
        message: 'Skriv hvad der kom ud af det: blev borgeren fundet, eller hvad prøves næste gang?',
      };
    case 'outcome-too-long':
      return { __typename: 'InvalidInput', message: `Teksten kan højst være ${LONGEST_TEXT} tegn.`, field: 'outcome' };
    case 'stale-version':
      return staleVersion(outcome.currentVersion);
    case 'not-found':
      return notFound('Opgaven findes ikke, eller du har ikke adgang.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

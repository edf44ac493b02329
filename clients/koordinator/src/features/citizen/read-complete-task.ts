import type { ChangeAnswer } from '@tvaers/client-kit/graphql/use-change.ts';
import type { CompleteTaskMutation } from '../../generated/graphql.ts';

/** Reads the result; a refusal that joins the graph later is told by its own sentence. */
export function readCompleteTask({ completeTask: result }: CompleteTaskMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'CompleteTaskSuccess':
      return { kind: 'done' };
    case 'OutcomeMissing':
    case 'InvalidInput':
      return { kind: 'input-refused', message: result.message, field: 'outcome' };
    case 'TaskNotOpen':
    case 'StaleVersion':
    case 'NotFound':
      return { kind: 'out-of-date', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

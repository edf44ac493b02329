import type { CompleteTaskMutation } from '../../generated/graphql.ts';

/** What a try to close a task came to, as the form must show it. */
export type CompleteTaskAnswer =
  | { kind: 'done' }
  /** About what was written: said at the field. */
  | { kind: 'outcome-refused'; message: string }
  /** The page shows what is no longer true: it is read again. */
  | { kind: 'out-of-date'; message: string }
  | { kind: 'refused'; message: string }
  /** Nobody knows whether it was kept. */
  | { kind: 'no-answer'; message: string };

const NO_ANSWER = 'Det blev måske ikke gemt: systemet svarer ikke. Prøv igen om lidt.';

/** Reads the result; a refusal that joins the graph later is told by its own sentence. */
export function readCompleteTask(result: CompleteTaskMutation['completeTask'] | null): CompleteTaskAnswer {
  if (result === null) return { kind: 'no-answer', message: NO_ANSWER };
  switch (result.__typename) {
    case 'CompleteTaskSuccess':
      return { kind: 'done' };
    case 'OutcomeMissing':
    case 'InvalidInput':
      return { kind: 'outcome-refused', message: result.message };
    case 'TaskNotOpen':
    case 'StaleVersion':
    case 'NotFound':
      return { kind: 'out-of-date', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

import type { ChangeAnswer } from '@tvaers/client-kit/graphql/use-change.ts';
import type { BlockAccessMutation, LiftBlockMutation } from '../../generated/graphql.ts';

/** Reads the result; a refusal that joins the graph later is told by its own sentence. */
export function readBlockAccess({ blockAccess: result }: BlockAccessMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'BlockAccessSuccess':
      return { kind: 'done' };
    case 'InvalidInput':
      return { kind: 'input-refused', message: result.message, field: result.field };
    case 'NotFound':
      return { kind: 'out-of-date', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

export function readLiftBlock({ liftBlock: result }: LiftBlockMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'LiftBlockSuccess':
      return { kind: 'done' };
    case 'BlockAlreadyLifted':
    case 'StaleVersion':
    case 'NotFound':
      return { kind: 'out-of-date', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

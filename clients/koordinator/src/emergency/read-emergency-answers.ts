import type { ChangeAnswer } from '@tvaers/client-kit/graphql/use-change.ts';
import type { RenewEmergencyAccessMutation, TakeEmergencyAccessMutation } from '../generated/graphql.ts';

/** Reads the result; a refusal that joins the graph later is told by its own sentence. */
export function readTakeEmergencyAccess({ takeEmergencyAccess: result }: TakeEmergencyAccessMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'TakeEmergencyAccessSuccess':
      return { kind: 'done' };
    case 'InvalidInput':
      return { kind: 'input-refused', message: result.message, field: result.field };
    case 'TooManyEmergencyAccesses':
    case 'NotFound':
      return { kind: 'refused', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

export function readRenewEmergencyAccess({ renewEmergencyAccess: result }: RenewEmergencyAccessMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'RenewEmergencyAccessSuccess':
      return { kind: 'done' };
    case 'EmergencyAccessOver':
    case 'NotFound':
      return { kind: 'refused', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

import { danishDay } from '@tvaers/client-kit/design/danish-dates.ts';
import type { ChangeAnswer } from '@tvaers/client-kit/graphql/use-change.ts';
import type { GiveConsentMutation, WithdrawConsentMutation } from '../../generated/graphql.ts';

const tooLong = ({ message, latest }: { message: string; latest: string }): ChangeAnswer => ({
  kind: 'input-refused',
  field: 'validTo',
  message: `${message} Den sidste dag, det kan være, er ${danishDay(latest)}.`,
});

/** Reads the result; a refusal that joins the graph later is told by its own sentence. */
export function readGiveConsent({ giveConsent: result }: GiveConsentMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'GiveConsentSuccess':
      return { kind: 'done' };
    case 'ConsentTooLong':
      return tooLong(result);
    case 'InvalidInput':
      return { kind: 'input-refused', message: result.message, field: result.field };
    case 'NotFound':
      return { kind: 'out-of-date', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

export function readWithdrawConsent({ withdrawConsent: result }: WithdrawConsentMutation): ChangeAnswer {
  switch (result.__typename) {
    case 'WithdrawConsentSuccess':
      return { kind: 'done' };
    case 'ConsentNotActive':
    case 'StaleVersion':
    case 'NotFound':
      return { kind: 'out-of-date', message: result.message };
    default:
      return { kind: 'refused', message: (result satisfies { __typename: 'IdempotencyConflict' }).message };
  }
}

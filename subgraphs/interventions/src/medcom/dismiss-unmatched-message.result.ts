import { idempotencyConflict, invalidInput, notFound } from '../refusals.ts';
import type { dismissUnmatchedMessage } from './dismiss-unmatched-message.ts';

type Outcome = Awaited<ReturnType<typeof dismissUnmatchedMessage>>;

export function toDismissUnmatchedMessageResult(outcome: Outcome) {
  switch (outcome.outcome) {
    case 'dismissed':
      return { __typename: 'DismissUnmatchedMessageSuccess', messageId: outcome.messageId };
    case 'poor-reason':
      return invalidInput(
        'reason',
        'Skriv med 10 til 1000 tegn, hvorfor beskeden ikke handler om en af vores borgere.',
      );
    case 'already-decided':
      return { __typename: 'MessageAlreadyDecided', message: 'Der er allerede taget stilling til beskeden.' };
    case 'no-such-message':
      return notFound('Beskeden findes ikke.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

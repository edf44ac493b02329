import { idempotencyConflict, notFound } from '../refusals.ts';
import type { linkUnmatchedMessage } from './link-unmatched-message.ts';

type Outcome = Awaited<ReturnType<typeof linkUnmatchedMessage>>;

export function toLinkUnmatchedMessageResult(outcome: Outcome) {
  switch (outcome.outcome) {
    case 'linked':
      return { __typename: 'LinkUnmatchedMessageSuccess', hospitalStayId: outcome.hospitalStayId };
    case 'already-decided':
      return { __typename: 'MessageAlreadyDecided', message: 'Der er allerede taget stilling til beskeden.' };
    case 'no-such-message':
      return notFound('Beskeden findes ikke.');
    case 'no-such-citizen':
      return notFound('Borgeren findes ikke.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

import { notFound } from '../refusals.ts';
import type { endAnonymousEnrolment } from './end-anonymous-enrolment.ts';

type Outcome = Awaited<ReturnType<typeof endAnonymousEnrolment>>;

export function toEndAnonymousEnrolmentResult(outcome: Outcome) {
  switch (outcome.outcome) {
    case 'ended':
      return { __typename: 'EndAnonymousEnrolmentSuccess', anonymousEnrolment: outcome.enrolment };
    case 'already-ended':
      return { __typename: 'AnonymousEnrolmentAlreadyEnded', message: 'Den anonyme behandling er allerede afsluttet.' };
    case 'no-such-enrolment':
      return notFound('Den anonyme behandling findes ikke i din enhed.');
  }
}

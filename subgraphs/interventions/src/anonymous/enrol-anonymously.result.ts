import { invalidInput, notFound } from '../refusals.ts';
import type { enrolAnonymously } from './enrol-anonymously.ts';

type Outcome = Awaited<ReturnType<typeof enrolAnonymously>>;

export function toEnrolAnonymouslyResult(outcome: Outcome) {
  switch (outcome.outcome) {
    case 'enrolled':
      return {
        __typename: 'EnrolAnonymouslySuccess',
        anonymousEnrolment: outcome.enrolment,
        code: outcome.code,
      };
    case 'poor-alias':
      return invalidInput('alias', 'Et kaldenavn må højst fylde 30 tegn og må ikke indeholde et nummer.');
    case 'no-unit':
      return notFound('Du er ikke knyttet til en enhed, der kan behandle anonymt.');
  }
}

import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { EnrolCitizenOutcome } from './enrol-citizen.ts';

export function toEnrolCitizenResult(outcome: EnrolCitizenOutcome, { enrolmentById }: Loaders) {
  switch (outcome.outcome) {
    case 'enrolled':
      return { __typename: 'EnrolCitizenSuccess', enrolment: () => enrolmentById.load(outcome.enrolmentId) };
    case 'already-enrolled':
      return {
        __typename: 'AlreadyEnrolled',
        message: 'Borgeren er allerede indskrevet. Brug den indskrivning, der løber.',
        running: () => enrolmentById.load(outcome.enrolmentId),
      };
    case 'no-criterion-met':
      return {
        __typename: 'NoCriterionMet',
        message: 'Vælg mindst ét kriterium. Det er lige meget hvilket, og de behøver ikke alle være opfyldt.',
      };
    default:
      return toSharedRefusal(outcome);
  }
}

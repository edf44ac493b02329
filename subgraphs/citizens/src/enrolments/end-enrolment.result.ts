import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { EndEnrolmentOutcome } from './end-enrolment.ts';

export function toEndEnrolmentResult(outcome: EndEnrolmentOutcome, { enrolmentById }: Loaders) {
  switch (outcome.outcome) {
    case 'ended':
      return { __typename: 'EndEnrolmentSuccess', enrolment: () => enrolmentById.load(outcome.enrolmentId) };
    case 'aftercare-missing':
      return {
        __typename: 'AftercareMissing',
        message: 'Skriv, hvad der er aftalt for tiden efter: medicin, social situation og dato for opfølgning.',
      };
    case 'enrolment-not-running':
      return { __typename: 'EnrolmentNotRunning', message: 'Indskrivningen er allerede afsluttet.' };
    default:
      return toSharedRefusal(outcome);
  }
}

import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { ReviewEmergencyAccessOutcome } from './review-emergency-access.ts';

export function toReviewEmergencyAccessResult(outcome: ReviewEmergencyAccessOutcome, { emergencyAccessById }: Loaders) {
  switch (outcome.outcome) {
    case 'reviewed':
      return {
        __typename: 'ReviewEmergencyAccessSuccess',
        emergencyAccess: () => emergencyAccessById.load(outcome.emergencyAccessId),
      };
    case 'already-reviewed':
      return { __typename: 'AlreadyReviewed', message: 'Nødadgangen er allerede gennemgået.' };
    case 'own-emergency-access':
      return {
        __typename: 'OwnEmergencyAccess',
        message: 'Du har selv taget denne nødadgang. En anden leder skal gennemgå den.',
      };
    default:
      return toSharedRefusal(outcome);
  }
}

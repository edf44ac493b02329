import { toSharedRefusal } from '../refusals.ts';
import type { GrantedHours, GrantOf } from './grant-of.ts';
import type { TakeEmergencyAccessOutcome } from './take-emergency-access.ts';

/** What both taking and renewing answer. */
export const toGranted = (hours: GrantedHours, grantOf: GrantOf) => ({
  ...{ citizenId: hours.citizenId, emergencyAccessId: hours.id, startedAt: hours.startedAt, endsAt: hours.endsAt },
  grant: grantOf(hours),
});

export function toTakeEmergencyAccessResult(outcome: TakeEmergencyAccessOutcome, grantOf: GrantOf) {
  switch (outcome.outcome) {
    case 'taken':
      return { __typename: 'TakeEmergencyAccessSuccess', ...toGranted(outcome.taken, grantOf) };
    case 'too-many':
      return {
        __typename: 'TooManyEmergencyAccesses',
        message: 'Du har taget fem nødadgange det seneste døgn. Tal med din leder.',
      };
    default:
      return toSharedRefusal(outcome);
  }
}

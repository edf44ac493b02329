import { toSharedRefusal } from '../refusals.ts';
import type { GrantOf } from './grant-of.ts';
import type { RenewEmergencyAccessOutcome } from './renew-emergency-access.ts';
import { toGranted } from './take-emergency-access.result.ts';

export function toRenewEmergencyAccessResult(outcome: RenewEmergencyAccessOutcome, grantOf: GrantOf) {
  switch (outcome.outcome) {
    case 'renewed':
      return { __typename: 'RenewEmergencyAccessSuccess', ...toGranted(outcome.renewed, grantOf) };
    case 'over':
      return {
        __typename: 'EmergencyAccessOver',
        message: 'Nødadgangen er slut. Tag en ny, og skriv, hvorfor det stadig ikke kan vente.',
      };
    default:
      return toSharedRefusal(outcome);
  }
}

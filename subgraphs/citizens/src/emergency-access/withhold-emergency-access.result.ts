import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { WithholdEmergencyAccessOutcome } from './withhold-emergency-access.ts';

export const toWithholdEmergencyAccessResult = (
  outcome: WithholdEmergencyAccessOutcome,
  { emergencyAccessById }: Loaders,
) =>
  outcome.outcome === 'withheld'
    ? {
        __typename: 'WithholdEmergencyAccessSuccess',
        emergencyAccess: () => emergencyAccessById.load(outcome.emergencyAccessId),
      }
    : toSharedRefusal(outcome);

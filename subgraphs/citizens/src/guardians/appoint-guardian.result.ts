import { toSharedRefusal } from '../refusals.ts';
import type { AppointGuardianOutcome } from './appoint-guardian.ts';

export const toAppointGuardianResult = (outcome: AppointGuardianOutcome) =>
  outcome.outcome === 'appointed'
    ? { __typename: 'AppointGuardianSuccess', guardianshipId: outcome.guardianshipId }
    : toSharedRefusal(outcome);

import { toSharedRefusal } from '../refusals.ts';
import type { EndGuardianshipOutcome } from './end-guardianship.ts';

export const toEndGuardianshipResult = (outcome: EndGuardianshipOutcome) =>
  outcome.outcome === 'ended'
    ? { __typename: 'EndGuardianshipSuccess', guardianshipId: outcome.guardianshipId }
    : toSharedRefusal(outcome);

import { toSharedRefusal } from '../refusals.ts';
import type { EndAccessDecisionOutcome } from './end-access-decision.ts';

export const toEndAccessDecisionResult = (outcome: EndAccessDecisionOutcome) =>
  outcome.outcome === 'ended'
    ? { __typename: 'EndAccessDecisionSuccess', accessDecisionId: outcome.accessDecisionId }
    : toSharedRefusal(outcome);

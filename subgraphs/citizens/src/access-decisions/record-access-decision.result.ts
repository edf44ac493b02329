import { toSharedRefusal } from '../refusals.ts';
import type { RecordAccessDecisionOutcome } from './record-access-decision.ts';

export const toRecordAccessDecisionResult = (outcome: RecordAccessDecisionOutcome) =>
  outcome.outcome === 'decided'
    ? { __typename: 'RecordAccessDecisionSuccess', accessDecisionId: outcome.accessDecisionId }
    : toSharedRefusal(outcome);

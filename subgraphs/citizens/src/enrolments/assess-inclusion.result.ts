import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { AssessInclusionOutcome } from './assess-inclusion.ts';

export const toAssessInclusionResult = (outcome: AssessInclusionOutcome, { inclusionAssessmentById }: Loaders) =>
  outcome.outcome === 'assessed'
    ? {
        __typename: 'AssessInclusionSuccess',
        inclusionAssessment: () => inclusionAssessmentById.load(outcome.assessmentId),
      }
    : toSharedRefusal(outcome);

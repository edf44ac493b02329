import type { IdempotencyConflict } from '@tvaers/kit/access/operation-context';
import { idempotencyConflict, notFound } from '../refusals.ts';
import type { CreateJointPlanOutcome } from './create-joint-plan.ts';

const INVALID = {
  empty: 'Feltet skal udfyldes.',
  'too-long': 'Teksten er for lang: en titel kan højst være 200 tegn, andre felter højst 4000.',
  'too-many': 'Der kan højst være 20 mål ad gangen og 20 handlinger i hvert.',
  'not-after-today': 'Den næste opfølgning skal ligge efter i dag.',
  'not-an-id': 'Den ansvarlige findes ikke. Vælg en medarbejder fra listen.',
} as const;

/** The outcome as a member of `CreateJointPlanResult`, with its sentence for people. */
export function toCreateJointPlanResult(outcome: CreateJointPlanOutcome | IdempotencyConflict) {
  switch (outcome.outcome) {
    case 'created':
      return { __typename: 'CreateJointPlanSuccess', planId: outcome.planId };
    case 'active-plan-exists':
      return {
        __typename: 'ActivePlanExists',
        message: 'Borgeren har allerede en fælles plan. Arbejd videre i den.',
        planId: outcome.planId,
      };
    case 'employment-reason-missing':
      return {
        __typename: 'EmploymentReasonMissing',
        message: 'Skriv hvorfor beskæftigelse må vente. Den del af planen må ikke stå tom.',
      };
    case 'invalid':
      return { __typename: 'InvalidInput', message: INVALID[outcome.why], field: outcome.field };
    case 'not-found':
      return notFound('Borgeren findes ikke, eller du har ikke adgang.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

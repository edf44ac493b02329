import type { IdempotencyConflict } from '@tvaers/kit/access/operation-context';
import { idempotencyConflict, notFound, staleVersion } from '../refusals.ts';
import type { AddGoalOutcome } from './add-goal.ts';

const INVALID = {
  empty: 'Målet og hver handling skal have en titel.',
  'too-long': 'En titel kan højst være 200 tegn.',
  'too-many': 'Der kan højst være 20 handlinger i et mål.',
  'not-an-id': 'Den ansvarlige findes ikke. Vælg en medarbejder fra listen.',
} as const;

/** The outcome as a member of `AddGoalResult`, with its sentence for people. */
export function toAddGoalResult(outcome: AddGoalOutcome | IdempotencyConflict) {
  switch (outcome.outcome) {
    case 'added':
      return { __typename: 'AddGoalSuccess', planId: outcome.planId };
    case 'plan-closed':
      return { __typename: 'PlanClosed', message: 'Planen er afsluttet. Begynd en ny plan i stedet.' };
    case 'invalid':
      return { __typename: 'InvalidInput', message: INVALID[outcome.why], field: outcome.field };
    case 'stale-version':
      return staleVersion(outcome.currentVersion);
    case 'not-found':
      return notFound('Planen findes ikke, eller du har ikke adgang.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

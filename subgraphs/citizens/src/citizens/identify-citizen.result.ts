import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { IdentifyCitizenOutcome } from './identify-citizen.ts';
import { ALREADY_REGISTERED } from './register-citizen.result.ts';

export function toIdentifyCitizenResult(outcome: IdentifyCitizenOutcome, { citizenById }: Loaders) {
  switch (outcome.outcome) {
    case 'identified':
      return {
        __typename: 'IdentifyCitizenSuccess',
        citizen: () => citizenById.load(outcome.citizenId),
        warning: outcome.warning,
      };
    case 'already-registered':
      return {
        __typename: 'AlreadyRegistered',
        message: ALREADY_REGISTERED,
        holder: () => citizenById.load(outcome.citizenId),
      };
    default:
      return toSharedRefusal(outcome);
  }
}

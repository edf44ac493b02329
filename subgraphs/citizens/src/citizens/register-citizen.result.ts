import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { RegisterCitizenOutcome } from './register-citizen.ts';

export const ALREADY_REGISTERED = 'En anden har allerede dette nummer. Brug den journal, eller læg de to sammen.';

export function toRegisterCitizenResult(outcome: RegisterCitizenOutcome, { citizenById }: Loaders) {
  switch (outcome.outcome) {
    case 'registered':
      return { __typename: 'RegisterCitizenSuccess', citizen: () => citizenById.load(outcome.citizenId) };
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

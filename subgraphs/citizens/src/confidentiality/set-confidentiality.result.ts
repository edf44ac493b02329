import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { SetConfidentialityOutcome } from './set-confidentiality.ts';

export const toSetConfidentialityResult = (outcome: SetConfidentialityOutcome, { citizenById }: Loaders) =>
  outcome.outcome === 'set'
    ? { __typename: 'SetConfidentialitySuccess', citizen: () => citizenById.load(outcome.citizenId) }
    : toSharedRefusal(outcome);

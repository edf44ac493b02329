import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { MergeCitizensOutcome } from './merge-citizens.ts';

export function toMergeCitizensResult(outcome: MergeCitizensOutcome, { citizenById }: Loaders) {
  switch (outcome.outcome) {
    case 'merged':
      return { __typename: 'MergeCitizensSuccess', citizen: () => citizenById.load(outcome.citizenId) };
    case 'already-merged':
      return { __typename: 'AlreadyMerged', message: 'De to journaler er allerede lagt sammen.' };
    default:
      return toSharedRefusal(outcome);
  }
}

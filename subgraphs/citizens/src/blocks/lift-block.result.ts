import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { LiftBlockOutcome } from './lift-block.ts';

export function toLiftBlockResult(outcome: LiftBlockOutcome, { blockById }: Loaders) {
  switch (outcome.outcome) {
    case 'lifted':
      return { __typename: 'LiftBlockSuccess', block: () => blockById.load(outcome.blockId) };
    case 'block-already-lifted':
      return { __typename: 'BlockAlreadyLifted', message: 'Spærringen er allerede ophævet.' };
    default:
      return toSharedRefusal(outcome);
  }
}

import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { BlockAccessOutcome } from './block-access.ts';

export const toBlockAccessResult = (outcome: BlockAccessOutcome, { blockById }: Loaders) =>
  outcome.outcome === 'blocked'
    ? { __typename: 'BlockAccessSuccess', block: () => blockById.load(outcome.blockId) }
    : toSharedRefusal(outcome);

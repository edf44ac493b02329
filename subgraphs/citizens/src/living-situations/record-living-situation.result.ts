import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { RecordLivingSituationOutcome } from './record-living-situation.ts';

export const toRecordLivingSituationResult = (
  outcome: RecordLivingSituationOutcome,
  { livingSituationById }: Loaders,
) =>
  outcome.outcome === 'recorded'
    ? {
        __typename: 'RecordLivingSituationSuccess',
        livingSituation: () => livingSituationById.load(outcome.livingSituationId),
      }
    : toSharedRefusal(outcome);

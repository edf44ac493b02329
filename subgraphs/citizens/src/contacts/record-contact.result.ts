import type { Loaders } from '../context.ts';
import { toSharedRefusal } from '../refusals.ts';
import type { RecordContactOutcome } from './record-contact.ts';

export const toRecordContactResult = (outcome: RecordContactOutcome, { contactById }: Loaders) =>
  outcome.outcome === 'noted'
    ? { __typename: 'RecordContactSuccess', contact: () => contactById.load(outcome.contactId) }
    : toSharedRefusal(outcome);

import type { Loaders } from '../context.ts';
import { toContactRefusal } from './contact-refusal.ts';
import type { ForwardContactOutcome } from './forward-contact.ts';

export const toForwardContactResult = (outcome: ForwardContactOutcome, { contactById }: Loaders) =>
  outcome.outcome === 'forwarded'
    ? { __typename: 'ForwardContactSuccess', contact: () => contactById.load(outcome.contactId) }
    : toContactRefusal(outcome);

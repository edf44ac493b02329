import type { Loaders } from '../context.ts';
import type { AcceptContactOutcome } from './accept-contact.ts';
import { toContactRefusal } from './contact-refusal.ts';

export const toAcceptContactResult = (outcome: AcceptContactOutcome, { contactById }: Loaders) =>
  outcome.outcome === 'accepted'
    ? { __typename: 'AcceptContactSuccess', contact: () => contactById.load(outcome.contactId) }
    : toContactRefusal(outcome);

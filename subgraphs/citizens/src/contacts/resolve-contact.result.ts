import type { Loaders } from '../context.ts';
import { toContactRefusal } from './contact-refusal.ts';
import type { ResolveContactOutcome } from './resolve-contact.ts';

export const toResolveContactResult = (outcome: ResolveContactOutcome, { contactById }: Loaders) =>
  outcome.outcome === 'resolved'
    ? { __typename: 'ResolveContactSuccess', contact: () => contactById.load(outcome.contactId) }
    : toContactRefusal(outcome);

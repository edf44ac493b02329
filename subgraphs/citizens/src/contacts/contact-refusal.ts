import { type SharedRefusal, toSharedRefusal } from '../refusals.ts';
import type { ContactAlreadyHelped } from './contact.rules.ts';

/** Refusals of every change of a contact, as members of its result. */
export const toContactRefusal = (refusal: ContactAlreadyHelped | SharedRefusal) =>
  refusal.outcome === 'contact-already-helped'
    ? { __typename: 'ContactAlreadyHelped', message: 'Kontakten har allerede ført til hjælp. Opret en ny.' }
    : toSharedRefusal(refusal);

import { type SharedRefusal, toSharedRefusal } from '../refusals.ts';
import { type ConsentNotActive, type ConsentTooLong, LONGEST_DAYS } from './consent.rules.ts';

/** Refusals about consents, as members of their results. */
export function toConsentRefusal(refusal: ConsentTooLong | ConsentNotActive | SharedRefusal) {
  switch (refusal.outcome) {
    case 'consent-too-long':
      return {
        __typename: 'ConsentTooLong',
        message: `Et samtykke gælder højst ${LONGEST_DAYS} dage fra den dag, det blev givet. Tal om det igen inden da.`,
        latest: refusal.latest,
      };
    case 'consent-not-active':
      return {
        __typename: 'ConsentNotActive',
        message: 'Samtykket er trukket tilbage eller udløbet. Giv et nyt, hvis det skal gælde igen.',
      };
    default:
      return toSharedRefusal(refusal);
  }
}

import { isUuid } from '@tvaers/kit/graphql/uuid';
import { maskOfNames } from '../data-classes/data-class-names.rules.ts';
import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

export const CONSENT_STATES = ['ACTIVE', 'WITHDRAWN', 'LAPSED'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** What one can agree to people looking for. Nobody agrees beforehand to an emergency or to a machine. */
const PURPOSES = ['treatment', 'socialCase', 'coordination', 'quality'];

/**
 * The law lets consent to health data going to the social sector lapse after a year (sundhedslov § 44). We hold every
 * consent to that: one rule that people can remember, and a yearly talk about who may see.
 */
export const LONGEST_DAYS = 365;
const DAY = 86_400_000;
const MOST_RECIPIENTS = 50;

export interface ConsentWish {
  recipientIds: readonly string[];
  dataClasses: readonly string[];
  purpose?: string | null;
  validTo: Date;
}
export interface AgreedConsent {
  outcome: 'agree';
  recipientIds: string[];
  classes: number;
  purpose: string | null;
  validTo: Date;
}
export interface ConsentTooLong {
  outcome: 'consent-too-long';
  latest: Date;
}

/** Decides whether this can be agreed to; `since` is when the consent was given, from which its year runs. */
export function decideConsent(
  { recipientIds, dataClasses, purpose = null, validTo }: ConsentWish,
  { now, since }: { now: Date; since: Date },
): AgreedConsent | ConsentTooLong | InvalidInput {
  const recipients = [...new Set(recipientIds.map((id) => id.toLowerCase()))];
  if (recipients.length === 0) return invalidInput('recipientIds', 'Vælg mindst én enhed, som må se oplysningerne.');
  if (recipients.length > MOST_RECIPIENTS)
    return invalidInput('recipientIds', `Der kan højst være ${MOST_RECIPIENTS} enheder i ét samtykke.`);
  if (!recipients.every(isUuid)) return invalidInput('recipientIds', 'En af enhederne findes ikke.');
  const classes = maskOfNames(dataClasses);
  if (classes === 0) return invalidInput('dataClasses', 'Vælg, hvilke oplysninger samtykket handler om.');
  if (purpose !== null && !PURPOSES.includes(purpose))
    return invalidInput('purpose', `Formålet er et af disse: ${PURPOSES.join(', ')}.`);
  if (validTo.getTime() <= now.getTime())
    return invalidInput('validTo', 'Samtykket skal slutte engang ude i fremtiden.');
  const latest = new Date(since.getTime() + LONGEST_DAYS * DAY);
  if (validTo.getTime() > latest.getTime()) return { outcome: 'consent-too-long', latest };
  return { outcome: 'agree', recipientIds: recipients, classes, purpose, validTo };
}

interface Validity {
  validTo: Date;
  withdrawnAt: Date | null;
}

export function consentState({ validTo, withdrawnAt }: Validity, now: Date): ConsentState {
  if (withdrawnAt) return 'WITHDRAWN';
  return validTo.getTime() <= now.getTime() ? 'LAPSED' : 'ACTIVE';
}

/** Those in one of the states; all of them when no state is asked for. */
export const inStates = <Row extends { state: ConsentState }>(
  rows: readonly Row[],
  states: readonly ConsentState[] | null | undefined,
): Row[] => rows.filter(({ state }) => states?.includes(state) ?? true);

export interface ConsentNotActive {
  outcome: 'consent-not-active';
}

/** Refusals that every change of a consent shares. */
export function refuseConsentChange(
  consent: Validity & { version: number },
  { version, now }: { version: number; now: Date },
): ConsentNotActive | StaleVersion | null {
  if (consentState(consent, now) !== 'ACTIVE') return { outcome: 'consent-not-active' };
  return consent.version === version ? null : { outcome: 'stale-version', currentVersion: consent.version };
}

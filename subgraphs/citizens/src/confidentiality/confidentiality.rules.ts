import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

/** From the least to the most careful. */
const CARE = ['NORMAL', 'PROTECTED_ADDRESS', 'RESTRICTED'];

/** The one of two markings that is handled with more care: a person found to have two records keeps it. */
export const stricterOf = (one: string, other: string): string =>
  CARE.indexOf(one) >= CARE.indexOf(other) ? one : other;

/** Decides whether a record may be handled in another way from now on; that it is already so is no change. */
export function refuseConfidentiality(
  record: { confidentiality: string; version: number },
  wish: { confidentiality: string; version: number; reason: string },
): StaleVersion | InvalidInput | null {
  if (record.version !== wish.version) return { outcome: 'stale-version', currentVersion: record.version };
  if (record.confidentiality === wish.confidentiality)
    return invalidInput('confidentiality', 'Journalen er allerede mærket sådan.');
  if (wish.reason.trim().length < SHORTEST_REASON)
    return invalidInput('reason', `Begrund ændringen med mindst ${SHORTEST_REASON} tegn.`);
  return wish.reason.length > LONGEST_REASON
    ? invalidInput('reason', `Teksten kan højst være ${LONGEST_REASON} tegn.`)
    : null;
}

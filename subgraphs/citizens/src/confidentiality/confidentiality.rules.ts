import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

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

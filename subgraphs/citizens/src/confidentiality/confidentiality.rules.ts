import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

/** From the least to the most careful. */
const CARE = ['NORMAL', 'PROTECTED_ADDRESS', 'RESTRICTED'];

/** How a record is handled. Who may see it at all and who may see where the person lives are two things. */
export interface Marking {
  confidentiality: string;
  /** A restricted record may have a protected address or not. */
  addressProtected: boolean;
}

/** What two records of one person ask for together: the care of the one, the protection of the other. */
export const stricterOf = (one: Marking, other: Marking): Marking => ({
  confidentiality:
    CARE.indexOf(one.confidentiality) >= CARE.indexOf(other.confidentiality)
      ? one.confidentiality
      : other.confidentiality,
  addressProtected: one.addressProtected || other.addressProtected,
});

export const isSameMarking = (one: Marking, other: Marking): boolean =>
  one.confidentiality === other.confidentiality && one.addressProtected === other.addressProtected;

/**
 * What a record is once somebody has decided about it. A decision about the restriction is none about the address: it
 * stays protected when the record becomes restricted, and when it is so no longer.
 */
export function markingAfter({ confidentiality, addressProtected }: Marking, wished: string): Marking {
  const onlyOpens = confidentiality === 'RESTRICTED' && wished === 'NORMAL' && addressProtected;
  const after = onlyOpens ? 'PROTECTED_ADDRESS' : wished;
  return {
    confidentiality: after,
    addressProtected: after === 'RESTRICTED' ? addressProtected : after === 'PROTECTED_ADDRESS',
  };
}

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

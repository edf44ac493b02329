import { isDeCpr, isXeCpr, normalizeCpr } from '@tvaers/kit/graphql/cpr';

export const CPR_SYSTEM = 'urn:oid:1.2.208.176.1.2';

/**
 * A person's number as `system|value` in its one form: a CPR number without hyphen, replacement numbers in capitals
 * (X-eCPR and D-eCPR). Null for a CPR number that cannot be one, which the sender can put right.
 */
export function personNumber(system: string, value: string): string | null {
  const plain = value.replace(/\s/g, '').toUpperCase();
  if (system.length + plain.length > LONGEST) return null;
  if (system !== CPR_SYSTEM) return `${system}|${plain}`;
  const cpr = normalizeCpr(plain);
  if (cpr) return `${system}|${cpr}`;
  // Some senders put a replacement number under the system of the real ones.
  return isXeCpr(plain) || isDeCpr(plain) ? `${system}|${plain}` : null;
}

/** More than any system's address and number, and less than an index of the database can hold. */
const LONGEST = 300;

/** The value alone, as people write it. */
export const numberOf = (identifier: string): string => identifier.slice(identifier.indexOf('|') + 1);

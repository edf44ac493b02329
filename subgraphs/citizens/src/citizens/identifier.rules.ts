import {
  birthDateOfCpr,
  isDeCpr,
  isReplacementCpr,
  isXeCpr,
  normalizeCpr,
  satisfiesModulus11,
} from '@tvaers/kit/graphql/cpr';
import { type InvalidInput, invalidInput } from '../refusals.ts';

/** Numbering schemes by URI (dk-core). D-eCPR of a region has its own number below the base. */
export const CPR = 'urn:oid:1.2.208.176.1.2';
export const X_ECPR = 'urn:oid:1.2.208.176.1.6.1.1';
export const D_ECPR = 'urn:oid:1.2.208.176.1.6.1.3';

/** A number as somebody typed it, understood. */
export interface ReadIdentifier {
  system: string;
  value: string;
  use: 'OFFICIAL' | 'TEMPORARY';
  /** `YYYY-MM-DD` where the number tells it. */
  birthDate: string | null;
  /** Set when the number may be mistyped; never a reason to refuse. */
  warning: string | null;
}

const MODULUS_WARNING =
  'Nummeret opfylder ikke modulus 11. Det kan være rigtigt alligevel, men se efter, om der er tastet forkert.';

/**
 * Reads a personal number; the scheme follows from its form. Null when it is none. A number whose day is raised by 60
 * is home-made, as the CPR office advises, and so only stands in for the real one.
 */
export function readIdentifier(text: string): ReadIdentifier | null {
  const compact = text.replace(/[\s-]/g, '').toUpperCase();
  const cpr = normalizeCpr(compact);
  if (cpr && isReplacementCpr(cpr))
    return { system: CPR, value: cpr, use: 'TEMPORARY', birthDate: null, warning: null };
  if (cpr)
    return {
      ...{ system: CPR, value: cpr, use: 'OFFICIAL', birthDate: birthDateOfCpr(cpr) },
      warning: satisfiesModulus11(cpr) ? null : MODULUS_WARNING,
    };
  const system = isXeCpr(compact) ? X_ECPR : isDeCpr(compact) ? D_ECPR : null;
  return system && { system, value: compact, use: 'TEMPORARY', birthDate: null, warning: null };
}

/** Reads a number that is to be kept; refuses what is none, and one of somebody who is not born yet. */
export function decideIdentifier(text: string, today: string): ReadIdentifier | InvalidInput {
  const identifier = readIdentifier(text);
  if (!identifier)
    return invalidInput('identifier', 'Nummeret er hverken et CPR-nummer eller et erstatningsnummer på ti tegn.');
  return identifier.birthDate !== null && identifier.birthDate > today
    ? invalidInput('identifier', 'Fødselsdagen ligger i fremtiden.')
    : identifier;
}

export interface KnownIdentifier {
  system: string;
  value: string;
  use: string;
}

/**
 * The numbers a person has after one more became known. An official number makes all others old; a temporary one leaves
 * an official one alone and only replaces temporary ones of its own scheme.
 */
export function identifiersAfter(known: readonly KnownIdentifier[], added: KnownIdentifier): KnownIdentifier[] {
  const isAdded = ({ system, value }: KnownIdentifier) => system === added.system && value === added.value;
  const outdated = (one: KnownIdentifier) =>
    added.use === 'OFFICIAL' || (one.use === 'TEMPORARY' && one.system === added.system);
  const rest = known.filter((one) => !isAdded(one)).map((one) => (outdated(one) ? { ...one, use: 'OLD' } : one));
  return [added, ...rest];
}

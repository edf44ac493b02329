import { isUuid } from '@tvaers/kit/graphql/uuid';
import { maskOfNames } from '../data-classes/data-class-names.rules.ts';
import { type InvalidInput, invalidInput } from '../refusals.ts';

const SHORTEST_BASIS = 5;
const LONGEST_BASIS = 2000;
const LONGEST_DAYS = 365;
const DAY = 86_400_000;

export interface DecisionWish {
  organisationId?: string | null;
  staffMemberId?: string | null;
  dataClasses: readonly string[];
  legalBasis: string;
  validTo: Date;
}
interface AccessGiven {
  outcome: 'decide';
  organisationId: string | null;
  staffMemberId: string | null;
  classes: number;
  legalBasis: string;
  validTo: Date;
}

/** Whether this is a decision one can be held to: for one recipient, about something, by a paragraph, until a day. */
export function decideAccess(
  { organisationId = null, staffMemberId = null, dataClasses, legalBasis, validTo }: DecisionWish,
  now: Date,
): AccessGiven | InvalidInput {
  const recipients = [organisationId, staffMemberId].filter((id) => id !== null);
  if (recipients.length !== 1) return invalidInput('organisationId', 'Vælg enten en enhed eller en medarbejder.');
  if (!recipients.every(isUuid))
    return organisationId === null
      ? invalidInput('staffMemberId', 'Medarbejderen findes ikke.')
      : invalidInput('organisationId', 'Enheden findes ikke.');
  const classes = maskOfNames(dataClasses);
  if (classes === 0) return invalidInput('dataClasses', 'Vælg, hvilke oplysninger afgørelsen handler om.');
  const basis = legalBasis.trim();
  if (basis.length < SHORTEST_BASIS)
    return invalidInput('legalBasis', 'Skriv den bestemmelse, som afgørelsen bygger på.');
  if (basis.length > LONGEST_BASIS) return invalidInput('legalBasis', `Teksten kan højst være ${LONGEST_BASIS} tegn.`);
  if (validTo.getTime() <= now.getTime())
    return invalidInput('validTo', 'Afgørelsen skal slutte engang ude i fremtiden.');
  if (validTo.getTime() > now.getTime() + LONGEST_DAYS * DAY)
    return invalidInput('validTo', `En afgørelse gælder højst ${LONGEST_DAYS} dage. Træf en ny inden da.`);
  return { outcome: 'decide', organisationId, staffMemberId, classes, legalBasis: basis, validTo };
}

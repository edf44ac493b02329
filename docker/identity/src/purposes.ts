import type { Purpose } from '@tvaers/contract/purposes';
import type { SeededPerson } from '@tvaers/kit/seeding/people';

const CONTEXT = 'urn:tvaers:purpose:';

/** The purpose as the `acr` of a sign-in: the one value the provider carries from session to code to refresh token. */
export const contextOfPurpose = (purpose: Purpose): string => `${CONTEXT}${purpose}`;

/** The purpose a sign-in was made with; one this person does not have (any more) is a fault. */
export function purposeOfContext(person: SeededPerson, context: string | undefined): Purpose {
  const purpose = person.purposes.find((candidate) => contextOfPurpose(candidate) === context);
  if (!purpose) throw new Error(`The sign-in of ${person.username} carries no purpose of theirs.`);
  return purpose;
}

/** Chooses one of the person's purposes, the first when none is asked for; null when they do not have the one asked for. */
export const choosePurpose = (person: SeededPerson, asked: string | undefined): Purpose | null =>
  asked === undefined ? (person.purposes[0] ?? null) : (person.purposes.find((purpose) => purpose === asked) ?? null);

import { type InvalidInput, invalidInput } from '../refusals.ts';
import { decideIdentifier, type ReadIdentifier } from './identifier.rules.ts';

/** What is known when a record is opened. */
export interface RegisterCitizenInput {
  givenName?: string | null;
  familyName?: string | null;
  aliases?: readonly string[] | null;
  birthDate?: string | null;
  identifier?: string | null;
  idempotencyKey?: string | null;
}

interface NewRecord {
  outcome: 'register';
  givenName: string | null;
  familyName: string | null;
  aliases: string[];
  birthDate: string | null;
  identifier: ReadIdentifier | null;
}

const LONGEST_NAME = 100;
const MOST_ALIASES = 20;
const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** Decides whether a record can be opened. Everything may be missing but one thing to call the person (rule R24). */
export function decideRegistration(input: RegisterCitizenInput, today: string): NewRecord | InvalidInput {
  const [givenName, familyName] = [trimmed(input.givenName), trimmed(input.familyName)];
  const aliases = [...new Set((input.aliases ?? []).map((alias) => alias.trim()).filter(Boolean))];
  if (!givenName && !familyName && aliases.length === 0)
    return invalidInput('aliases', 'Skriv et navn eller det, personen bliver kaldt, for eksempel »Ukendt mand, hund«.');
  if ([givenName, familyName, ...aliases].some((name) => (name?.length ?? 0) > LONGEST_NAME))
    return invalidInput('aliases', `Et navn kan højst være ${LONGEST_NAME} tegn.`);
  if (aliases.length > MOST_ALIASES) return invalidInput('aliases', `Der kan højst være ${MOST_ALIASES} kaldenavne.`);
  const identifier = input.identifier ? decideIdentifier(input.identifier, today) : null;
  if (identifier && 'outcome' in identifier) return identifier;
  const birthDate = input.birthDate ?? identifier?.birthDate ?? null;
  if (birthDate !== null && birthDate > today) return invalidInput('birthDate', 'Fødselsdagen ligger i fremtiden.');
  return { outcome: 'register', givenName, familyName, aliases, birthDate, identifier };
}

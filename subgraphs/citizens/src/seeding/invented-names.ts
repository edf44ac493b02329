import type { Chance } from '@tvaers/kit/seeding/chance';
import type { Traits } from '@tvaers/kit/seeding/population';
import type { CitizenNames } from '../citizens/display-name.rules.ts';
import { ALIASES, FAMILY_NAMES, GIVEN_NAMES, UNKNOWN } from './names.ts';

/** What a person is called: some by name, some by what the street calls them, some by what they look like. */
export function inventedNames(chance: Chance, { index, female, fromCopenhagen, identifiers }: Traits): CitizenNames {
  const sex = female ? 'female' : 'male';
  const numberless = identifiers.length === 0;
  if (numberless && chance.happens(0.45, 'nameless', index))
    return { givenName: null, familyName: null, aliases: [chance.pick(UNKNOWN[sex], 'unknown', index)] };
  const foreign = chance.happens(numberless ? 0.7 : fromCopenhagen ? 0.12 : 0.2, 'foreign', index);
  const origin = foreign ? 'foreign' : 'danish';
  const givenName = chance.pick(GIVEN_NAMES[origin][sex], 'given', index);
  return {
    givenName,
    familyName:
      numberless && chance.happens(0.4, 'given-only', index)
        ? null
        : chance.pick(FAMILY_NAMES[origin], 'family', index),
    aliases: chance.happens(0.4, 'alias', index) ? [chance.pick(ALIASES, 'called', index).replace('*', givenName)] : [],
  };
}

/** Spellings that are heard alike, as another door would write them. */
const HEARD_ALIKE: readonly [RegExp, string][] = [
  [/sen$/, 'son'],
  [/ks|cks/, 'x'],
  [/aa/i, 'å'],
  [/ch/, 'k'],
  [/th/, 't'],
  [/(?<=.)ph/, 'f'],
  [/([bdglmnprst])\1/, '$1'],
  [/(?<=[aeiouyæøå])([gklmnt])(?=[aeiouyæøå])/, '$1$1'],
  [/C/, 'K'],
  [/e(?=[lr])/, 'æ'],
  [/i(?=n)/, 'y'],
  [/(?<=.)w/, 'v'],
];

/** The same name a little off: what makes one person two records. */
export function misheard(name: string): string {
  const [pattern, written] = HEARD_ALIKE.find(([heard]) => heard.test(name)) ?? [/(.)$/, '$1e'];
  const other = name.replace(pattern, written);
  return other.charAt(0).toUpperCase() + other.slice(1);
}

/** How another door wrote down a person who is known already. */
export function duplicateNames(
  chance: Chance,
  index: number,
  { givenName, familyName, aliases }: CitizenNames,
): CitizenNames {
  if (givenName === null) return { givenName: null, familyName: null, aliases: [...aliases] };
  const twisted = chance.happens(0.6, 'twist-family', index);
  return {
    givenName: twisted ? givenName : misheard(givenName),
    familyName: familyName && (twisted ? misheard(familyName) : familyName),
    aliases: chance.happens(0.5, 'keeps-alias', index) ? [...aliases] : [],
  };
}

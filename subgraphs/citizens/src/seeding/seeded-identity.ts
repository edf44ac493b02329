import type { Chance } from '@tvaers/kit/seeding/chance';
import { idOf } from '@tvaers/kit/seeding/ids';
import type { Population, Traits } from '@tvaers/kit/seeding/population';
import type { Citizen } from '../citizens/citizen.entity.ts';
import type { CitizenIdentifier } from '../citizens/citizen-identifier.entity.ts';
import type { CitizenNames } from '../citizens/display-name.rules.ts';
import { FIXED_CITIZENS } from './fixed-citizens.ts';
import { duplicateNames, inventedNames } from './invented-names.ts';
import { momentDaysAgo, type SeedClock } from './seeded-moment.ts';

/** What a seeded person is made from. */
export interface Seedling {
  traits: Traits;
  chance: Chance;
  clock: SeedClock;
}

export function namesOf(chance: Chance, traits: Traits, population: Population): CitizenNames {
  const fixed = FIXED_CITIZENS[traits.index];
  if (fixed) return fixed.names;
  if (traits.duplicateOf === null) return inventedNames(chance, traits);
  return duplicateNames(chance, traits.index, namesOf(chance, population.at(traits.duplicateOf), population));
}

/** The record itself. A second record of somebody knows their birthday as seldom as doors ask for it. */
export function citizenOf({ traits, chance, clock }: Seedling, population: Population): Citizen {
  const { index, citizenId, duplicateOf } = traits;
  const nameless = traits.identifiers.length === 0;
  const birthDate = duplicateOf === null ? traits.birthDate : population.at(duplicateOf).birthDate;
  return {
    id: citizenId,
    ...namesOf(chance, traits, population),
    aliases: [...namesOf(chance, traits, population).aliases],
    birthDate: nameless && chance.happens(0.6, 'no-birthday', index) ? null : birthDate,
    deceasedOn: null,
    deceasedInStayId: null,
    confidentiality: traits.confidentiality,
    addressProtected: false,
    mergedInto: null,
    registeredAt: registeredAt({ traits, chance, clock }),
    registeredBy: null,
    version: 1,
  };
}

const registeredAt = ({ traits: { index }, chance, clock }: Pick<Seedling, 'traits' | 'chance' | 'clock'>) =>
  momentDaysAgo(clock, chance.between(2000, 2400, 'registered-days', index), chance, 'registered', index);

export const identifiersOf = (seedling: Pick<Seedling, 'traits' | 'chance' | 'clock'>): CitizenIdentifier[] =>
  seedling.traits.identifiers.map(({ system, value, use }) => ({
    id: idOf('citizen-identifier', value),
    citizenId: seedling.traits.citizenId,
    system,
    value,
    use,
    notedAt: registeredAt(seedling),
    isContested: false,
  }));

import { directoryTeam } from '@tvaers/kit/seeding/directory';
import { idOf, organisationId, staffMemberId } from '@tvaers/kit/seeding/ids';
import type { LivingSituationKind, Traits } from '@tvaers/kit/seeding/population';
import { outreachTeamOf } from '@tvaers/kit/seeding/teams-around';
import type { Contact } from '../contacts/contact.entity.ts';
import type { LastSeen } from '../last-seen/last-seen.entity.ts';
import type { LivingSituation } from '../living-situations/living-situation.entity.ts';
import type { Seedling } from './seeded-identity.ts';
import { momentDaysAgo } from './seeded-moment.ts';

const NOTES = [
  'Snakkede over en kop kaffe. Virkede træt, men glad for besøget.',
  'Sov, da vi kom. Lagde sovepose og vand ved siden af.',
  'Havde det koldt. Fik tæpper og en sandwich.',
  'Ville ikke tale i dag. Vi kommer igen i overmorgen.',
  'Fortalte om en bror i Jylland, som gerne vil have besked.',
  'Sår på benet, som skal ses. Ville gerne med til sygeplejersken.',
  'Havde mistet telefon og sygesikringskort.',
  'I bedre humør end sidst. Spurgte selv efter sin kontaktperson.',
] as const;
const NEEDS = [
  'Et sted at sove i nat',
  'Sygeplejerske til sår på benet',
  'Hjælp til at komme i kontakt med jobcenteret',
  'Nyt sygesikringskort',
  'Følgeskab til behandlingen',
  'Tørt tøj og sko',
] as const;
const HELP = [
  'Fulgt til Sundhedsteamet, såret er renset.',
  'Fik en seng på herberget samme aften.',
  'Aftale med koordinatoren i morgen kl. 10.',
  'Nyt sygesikringskort bestilt og udleveret.',
  'Fik tøj og sko i varmestuen.',
] as const;

const onTheStreet = ({ area }: Traits) => ({ placeKind: 'STREET', place: area });

/** The newest meeting was where the person stays: those who seek people go to where they are (rule R12). */
const whereTheyStay = ({ livingSituation }: Traits, place: string) => ({
  placeKind: PLACE_KIND_OF_STAY[livingSituation] ?? 'STREET',
  place,
});

const PLACE_KIND_OF_STAY: Partial<Record<LivingSituationKind, string>> = {
  NIGHT_CAFE: 'DROP_IN_CENTRE',
  SHELTER: 'SHELTER',
  WITH_FAMILY_OR_FRIENDS: 'HOME',
  TRANSITIONAL_HOUSING: 'HOME',
  HOSPITAL_DISCHARGE_WITHOUT_HOME: 'HOSPITAL',
  FUNCTIONALLY_HOMELESS: 'HOME',
  OWN_HOME: 'HOME',
};

/** A door that people are met at: whose it is, who stands there, and what kind of place it is. */
interface Door {
  team: string;
  placeKind: string;
  place: string | null;
}

const DOORS: readonly Omit<Door, 'place'>[] = [
  { team: 'herberget-sundholm', placeKind: 'SHELTER' },
  { team: 'sundhedsteamet', placeKind: 'STREET' },
  { team: 'crk-city', placeKind: 'OFFICE' },
  { team: 'gadeplan-psykiatri', placeKind: 'STREET' },
  { team: 'socialsygeplejersker-bispebjerg', placeKind: 'HOSPITAL' },
];
const PLACE_OF_KIND: Record<string, string> = {
  SHELTER: 'Herberget Sundholm',
  OFFICE: 'Substitutionsklinikken City',
  HOSPITAL: 'akutmodtagelsen på Bispebjerg',
};

/**
 * What was written down of meetings, newest first. The first one lies as many days back as the population says that
 * anybody last saw the person, so that all sectors tell the same.
 */
export function contactsOf(seedling: Seedling, current: LivingSituation | undefined): Contact[] {
  const { traits, chance, clock } = seedling;
  const { index, lastSeenDaysAgo } = traits;
  const count = chance.between(2, 5, 'contacts', index);
  // Where a protected person was met is told no closer than by the part of the city.
  const metAt = (current?.dataClass === 'contactInfo' && current.place) || traits.area;
  let daysAgo = lastSeenDaysAgo;
  return Array.from({ length: count }, (_, number) => {
    if (number > 0) daysAgo += chance.between(3, 40, 'contact-gap', index, number);
    const at = momentDaysAgo(clock, daysAgo, chance, 'contact', index, number);
    return contactOf(seedling, { number, at, door: doorOf(seedling, number, metAt) });
  });
}

function doorOf({ traits, chance }: Seedling, number: number, metAt: string): Door {
  if (number === 0 || chance.happens(0.5, 'street', traits.index, number))
    return { team: outreachTeamOf(traits), ...(number === 0 ? whereTheyStay(traits, metAt) : onTheStreet(traits)) };
  const door = chance.pick(DOORS, 'door', traits.index, number);
  return { ...door, place: PLACE_OF_KIND[door.placeKind] ?? traits.area };
}

function contactOf(
  { traits, chance }: Seedling,
  { number, at, door }: { number: number; at: Date; door: Door },
): Contact {
  const { index, citizenId } = traits;
  const state = stateOf(traits, chance.draw('contact-state', index, number), number);
  const team = directoryTeam(door.team);
  const doorId = organisationId(team.organisationKey);
  return {
    id: idOf('contact', index, number),
    citizenId,
    at,
    place: door.place,
    placeKind: door.placeKind,
    doorId,
    notedBy: staffMemberId(door.team, chance.between(0, team.size - 1, 'by', index, number)),
    note: chance.pick(NOTES, 'note', index, number),
    need: state === 'HELPED' || number === 0 ? chance.pick(NEEDS, 'need', index, number) : null,
    state,
    ownerId: state === 'ACCEPTED' ? organisationId('hjemloeseenheden') : doorId,
    help: state === 'HELPED' ? chance.pick(HELP, 'help', index, number) : null,
    helpedAt: state === 'HELPED' ? at : null,
    version: 1,
    notedInEmergency: false,
    dataClass: 'contactInfo',
  };
}

/** Older doors led somewhere; of the newest, some are still open. */
function stateOf({ lastSeenDaysAgo }: Traits, draw: number, number: number): string {
  if (number > 0) return 'HELPED';
  if (lastSeenDaysAgo < 3 && draw < 0.5) return 'OPEN';
  return draw < 0.7 ? 'ACCEPTED' : 'HELPED';
}

export const lastSeenOf = ([newest]: readonly Contact[]): LastSeen[] =>
  newest ? [{ citizenId: newest.citizenId, at: newest.at, organisationId: newest.doorId }] : [];

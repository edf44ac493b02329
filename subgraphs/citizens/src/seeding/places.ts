import type { Chance } from '@tvaers/kit/seeding/chance';
import type { LivingSituationKind } from '@tvaers/kit/seeding/population';

/** Where people sleep rough, by the part of the city that outreach workers walk. */
const ROUGH: Record<string, readonly string[]> = {
  Vesterbro: ['under Dybbølsbro', 'porten ved Kødbyen', 'bag Hovedbanegården', 'Enghave Plads', 'Skydebanehaven'],
  'Indre By': ['Ørstedsparken', 'nedgangen til Nørreport', 'Israels Plads', 'ved Rådhuspladsen', 'Kongens Have, muren'],
  Nørrebro: ['Folkets Park', 'Nørrebroparken', 'muren ved Assistens Kirkegård', 'Den Røde Plads', 'Blågårds Plads'],
  Amager: [
    'teltet på Amager Fælled',
    'Sundbyvester Plads',
    'Amagerbro Torv',
    'Christmas Møllers Plads',
    'Strandparken',
  ],
  Nordvest: ['Utterslev Mose', 'ved Nørrebro Station', 'cykelkælder på Frederikssundsvej', 'Bispebjerg Bakke'],
  Christianshavn: ['Christianshavns Torv', 'Volden ved Dyssen', 'skuret på Refshaleøen', 'under Knippelsbro'],
  Valby: ['Valbyparken', 'Toftegårds Plads', 'Vigerslevparken', 'haveforeningen ved Vigerslev Allé'],
  Østerbro: ['Fælledparken', 'ved Svanemøllen Station', 'containerne i Nordhavn', 'Trianglen'],
};

/** Danish says »i Valby« and »på Vesterbro«. */
const AS_TOWNS = ['Indre By', 'Nordvest', 'Valby'];

/** Words for every other situation; `*` is where in the city. */
const PLACES: Record<Exclude<LivingSituationKind, 'ROUGH_SLEEPING'>, readonly string[]> = {
  NIGHT_CAFE: ['natcaféen *', 'varmestuen * om natten'],
  SHELTER: ['Herberget Sundholm', 'Mændenes Hjem', 'et herberg *'],
  HOTEL_OR_HOSTEL: ['vandrerhjem *', 'hotelværelse betalt af kommunen *'],
  WITH_FAMILY_OR_FRIENDS: ['på sofaen hos en ven *', 'hos en søster *', 'skiftes mellem bekendte *'],
  TRANSITIONAL_HOUSING: ['udslusningsbolig *'],
  PRISON_RELEASE_WITHOUT_HOME: ['Vestre Fængsel, løslades uden bolig'],
  HOSPITAL_DISCHARGE_WITHOUT_HOME: ['indlagt, udskrives uden bolig', 'i behandling, slutter uden bolig'],
  OTHER_HOMELESS: ['kolonihavehus *', 'campingvogn *', 'båd i havnen'],
  FUNCTIONALLY_HOMELESS: ['egen lejlighed *, som ikke kan bruges'],
  OWN_HOME: ['egen lejlighed *', 'skæv bolig *'],
};

/** Where somebody stays, in the words of those who go there. */
export function inventedPlace(
  chance: Chance,
  { kind, area }: { kind: LivingSituationKind; area: string },
  ...words: (string | number)[]
): string {
  const places = kind === 'ROUGH_SLEEPING' ? (ROUGH[area] ?? [area]) : PLACES[kind];
  return chance.pick(places, 'place', ...words).replace('*', `${AS_TOWNS.includes(area) ? 'i' : 'på'} ${area}`);
}

import { addDays } from '@tvaers/kit/runtime/danish-time';
import { idOf } from '@tvaers/kit/seeding/ids';
import type { ActingMunicipality } from '../municipalities/acting-municipality.entity.ts';
import { MUNICIPALITIES } from '../municipalities/municipality-list.ts';
import type { Seedling } from './seeded-identity.ts';

const COPENHAGEN = '0101';
const ELSEWHERE = MUNICIPALITIES.map(({ code }) => code).filter((code) => code !== COPENHAGEN);
/** The 28 neighbours in the list's order: most who come from outside come from near. */
const NEIGHBOURS = ELSEWHERE.slice(0, 28);

/**
 * Which municipality has acted when, newest first. Half of the people come from outside Copenhagen; for some of them
 * the two municipalities do not agree (rule R23).
 */
export function actingMunicipalitiesOf({ traits, chance, clock }: Seedling): ActingMunicipality[] {
  const { index, citizenId, fromCopenhagen } = traits;
  const outside = chance.pick(chance.happens(0.7, 'near', index) ? NEIGHBOURS : ELSEWHERE, 'from', index);
  const movedOn = addDays(clock.today, -chance.between(90, 900, 'moved', index));
  const [now, before] = fromCopenhagen ? [COPENHAGEN, outside] : [outside, COPENHAGEN];
  const present: ActingMunicipality = {
    ...{ id: idOf('acting-municipality', index, 0), citizenId, municipalityCode: now },
    ...{ validFrom: movedOn, validTo: null, disputed: !fromCopenhagen && chance.happens(0.25, 'disputed', index) },
  };
  if (!chance.happens(0.35, 'acted-before', index)) return [present];
  const earlier = { id: idOf('acting-municipality', index, 1), citizenId, municipalityCode: before, disputed: false };
  return [present, { ...earlier, validFrom: addDays(movedOn, -700), validTo: addDays(movedOn, -1) }];
}

import { idOf, organisationId } from '@tvaers/kit/seeding/ids';
import { AREAS, LIVING_SITUATION_KINDS } from '@tvaers/kit/seeding/population';
import type { LivingSituation } from '../living-situations/living-situation.entity.ts';
import { classOfWhereabouts } from '../living-situations/living-situation.rules.ts';
import { inventedPlace } from './places.ts';
import type { Seedling } from './seeded-identity.ts';
import { momentDaysAgo } from './seeded-moment.ts';

/** Shelters of the directory, by the words for them; their own staff noted who stays there. */
const SHELTERS: Readonly<Record<string, string>> = {
  'Herberget Sundholm': organisationId('herberget-sundholm'),
  'Mændenes Hjem': organisationId('maendenes-hjem'),
};

/** Observations, newest first: the first is the situation that all sectors agree on, seen on the day they agree on. */
export function livingSituationsOf({ traits, chance, clock }: Seedling): LivingSituation[] {
  const { index, citizenId, lastSeenDaysAgo } = traits;
  const count = chance.between(1, 4, 'moves', index);
  let daysAgo = lastSeenDaysAgo;
  return Array.from({ length: count }, (_, number) => {
    if (number > 0) daysAgo += chance.between(12, 120, 'stayed', index, number);
    const kind = number === 0 ? traits.livingSituation : chance.pick(LIVING_SITUATION_KINDS, 'stay', index, number);
    const area = number === 0 ? traits.area : chance.pick(AREAS, 'stay-area', index, number);
    const place = inventedPlace(chance, { kind, area }, index, number);
    return {
      id: idOf('living-situation', index, number),
      citizenId,
      kind,
      place,
      area,
      // Same minute as the newest contact, in which it was learned.
      observedAt: momentDaysAgo(clock, daysAgo, chance, number === 0 ? 'contact' : 'observed', index, number),
      dataClass: classOfWhereabouts(traits.confidentiality === 'PROTECTED_ADDRESS'),
      shelterId: SHELTERS[place] ?? null,
    };
  });
}

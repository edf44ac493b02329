import { idOf } from '@tvaers/kit/seeding/ids';
import { teamOfCourse } from '@tvaers/kit/seeding/teams-around';
import type { HousingFirstCourse } from '../housing-first/housing-first-course.entity.ts';
import type { SupportMethod } from '../housing-first/support.rules.ts';
import type { Tenancy } from '../housing-first/tenancy.entity.ts';
import type { Intervention } from '../interventions/intervention.entity.ts';
import { dayAgo, type Seedling } from './seedling.ts';

/** The method, and the home as far as there is one: lost homes stay in the history, the support goes on. */
export function housingFirstOf(
  seedling: Seedling,
  course: Intervention,
): { course: HousingFirstCourse; tenancies: Tenancy[] } {
  const { traits, chance } = seedling;
  const { index, citizenId, livingSituation } = traits;
  const tenancy = (word: string, rest: Pick<Tenancy, 'state' | 'leaseFrom' | 'leaseTo'>): Tenancy => ({
    id: idOf('tenancy', word, index),
    interventionId: course.id,
    citizenId,
    ...rest,
  });
  const lost = chance.happens(0.2, 'lost-home', index)
    ? [tenancy('lost', { state: 'TERMINATED', leaseFrom: dayAgo(seedling, 500), leaseTo: dayAgo(seedling, 200) })]
    : [];
  const leaseFrom = dayAgo(seedling, chance.between(30, 180, 'lease', index));
  const inArrears = chance.happens(0.2, 'arrears', index);
  if (livingSituation === 'OWN_HOME')
    lost.push(tenancy('home', { state: inArrears ? 'IN_ARREARS' : 'ACTIVE', leaseFrom, leaseTo: null }));
  else if (chance.happens(0.25, 'offered', index))
    lost.push(tenancy('offered', { state: 'OFFERED', leaseFrom: null, leaseTo: null }));
  return { course: { interventionId: course.id, citizenId, supportMethod: methodOf(seedling) }, tenancies: lost };
}

function methodOf({ traits, chance }: Seedling): SupportMethod {
  if (teamOfCourse('HOUSING_FIRST', traits) === 'act-bostoette')
    return chance.happens(0.3, 'mact', traits.index) ? 'MACT' : 'ACT';
  return chance.happens(0.5, 'cti', traits.index) ? 'CTI' : 'ICM';
}

import { DIRECTORY_ORGANISATIONS } from '@tvaers/kit/seeding/directory';
import { hospitalStaysOf } from '@tvaers/kit/seeding/hospital-stays';
import type { HospitalStay } from '../hospital-stays/hospital-stay.entity.ts';
import { dischargedWithoutHome } from '../hospital-stays/stay-change.rules.ts';
import { hourOfDay, type Seedling } from './seedling.ts';

const HOSPITALS = new Map(DIRECTORY_ORGANISATIONS.map((one) => [one.key, one]));

/** The population's stays: in at night or in the morning, out in the afternoon. Some in hospital now are expected out. */
export function staysOf(seedling: Seedling): HospitalStay[] {
  const { traits, chance } = seedling;
  return hospitalStaysOf(traits).map((stay) => {
    const hospital = HOSPITALS.get(stay.hospitalKey);
    const state = stay.endedDaysAgo === null ? 'IN_PROGRESS' : 'FINISHED';
    const expected = stay.endedDaysAgo === null && chance.happens(0.6, 'expected', traits.index);
    return {
      id: stay.id,
      citizenId: stay.citizenId,
      dataClass: 'hospitalStay',
      state,
      class: stay.emergency ? 'EMERGENCY' : 'INPATIENT',
      startedAt: hourOfDay(seedling, stay.startedDaysAgo, { word: 'in', from: 1, to: 9 }),
      endedAt:
        stay.endedDaysAgo === null ? null : hourOfDay(seedling, stay.endedDaysAgo, { word: 'out', from: 11, to: 16 }),
      leaveFrom: null,
      expectedLeave: expected
        ? hourOfDay(seedling, -chance.between(1, 4, 'leave', traits.index), { word: 'leave', from: 10, to: 12 })
        : null,
      hospitalId: stay.hospitalId,
      hospitalSorIds: hospital?.sorId ? [hospital.sorId] : [],
      hospitalName: hospital?.name ?? stay.hospitalKey,
      dischargedWithoutHome: dischargedWithoutHome(state, traits.livingSituation),
    };
  });
}

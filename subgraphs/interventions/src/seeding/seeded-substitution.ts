import { addDays } from '@tvaers/kit/runtime/danish-time';
import { idOf, staffMemberId } from '@tvaers/kit/seeding/ids';
import { teamOfCourse } from '@tvaers/kit/seeding/teams-around';
import type { Intervention } from '../interventions/intervention.entity.ts';
import type { ConfirmedDose } from '../substitution/confirmed-dose.entity.ts';
import type { SafetyHold } from '../substitution/safety-hold.entity.ts';
import type { SubstitutionPrescription } from '../substitution/substitution-prescription.entity.ts';
import { dayAgo, hourOfDay, type Seedling } from './seedling.ts';

const DRUGS = [
  { drug: 'METHADONE', doses: [40, 60, 80, 100, 120] },
  { drug: 'BUPRENORPHINE', doses: [8, 12, 16, 24] },
  { drug: 'BUPRENORPHINE_NALOXONE', doses: [8, 12, 16] },
] as const;
const PLACES = ['Klinikken', 'På gaden ved Halmtorvet', 'Herberget', 'Mændenes Hjem'] as const;
const HOLDS = [
  'Ikke mødt i mere end tre dage. Lægen skal tale med borgeren før næste dosis.',
  'Virkede påvirket ved sidste fremmøde. Lægen vurderer, før der gives mere.',
] as const;

interface SeededSubstitution {
  prescriptions: SubstitutionPrescription[];
  holds: SafetyHold[];
  doses: ConfirmedDose[];
}

/** A treatment that runs has a prescription and doses; a hold begins some days after the last dose anybody saw. */
export function substitutionOf(seedling: Seedling, course: Intervention): SeededSubstitution {
  if (course.startedOn === null) return { prescriptions: [], holds: [], doses: [] };
  const { traits, chance, today } = seedling;
  const { index, citizenId } = traits;
  const about = { interventionId: course.id, citizenId };
  const nurse = staffMemberId(teamOfCourse('SUBSTITUTION', traits), index % 6);
  const { drug, doses } = chance.pick(DRUGS, 'drug', index);
  const changed = chance.between(5, 60, 'changed', index);
  const validFrom = later(course.startedOn, dayAgo(seedling, changed));
  const onHold = chance.happens(0.12, 'hold', index);
  const lastDose = onHold ? chance.between(5, 8, 'last-dose', index) : chance.between(0, 2, 'last-dose', index);
  return {
    prescriptions: [
      {
        ...{ ...about, id: idOf('prescription', index), drug, dailyDose: chance.pick(doses, 'dose', index).toFixed(2) },
        ...{ doseUnit: 'mg', validFrom, validTo: null, prescriberId: null },
        reviewOn: addDays(today, chance.between(-10, 170, 'review', index)),
      },
    ],
    holds: onHold
      ? [
          {
            ...{ ...about, id: idOf('hold', index), reason: chance.pick(HOLDS, 'hold-reason', index) },
            ...{
              since: hourOfDay(seedling, lastDose - 4, { word: 'hold', from: 8, to: 9 }),
              clearedAt: null,
              clearedById: null,
            },
          },
        ]
      : [],
    doses: Array.from({ length: 4 }, (_, number) => ({
      ...{ ...about, id: idOf('dose', index, number), givenById: nurse },
      at: hourOfDay(seedling, lastDose + number, { word: 'dose', from: 6, to: 7 }),
      place: chance.pick(PLACES, 'place', index),
    })),
  };
}

const later = (one: string, other: string): string => (one > other ? one : other);

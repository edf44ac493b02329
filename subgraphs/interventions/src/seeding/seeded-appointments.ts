import { idOf } from '@tvaers/kit/seeding/ids';
import type { Appointment } from '../appointments/appointment.entity.ts';
import type { AppointmentState } from '../appointments/appointment.rules.ts';
import type { Intervention } from '../interventions/intervention.entity.ts';
import { hourOfDay, type Seedling } from './seedling.ts';

const TITLES = [
  'Samtale med kontaktperson',
  'Lægesamtale',
  'Blodprøve og vægt',
  'Opfølgning på medicin',
  'Møde om bolig',
  'Sårpleje',
] as const;
const PLACES = ['Klinikken', 'Herberget', 'Hjemløseenheden, Vesterbro', 'Hos borgeren', null] as const;
const NOTES = [
  'Ikke ved bænken på Halmtorvet.',
  'Telefonen var slukket.',
  'Set dagen før ved værestedet.',
  null,
] as const;

/** Days ahead that times are agreed: more than the furthest one lies ahead of the seed's day. */
const BOOKED_BEFORE = 30;

/** Appointments around the seed's day: kept and missed ones, one of yesterday nobody has noted anything about, and some ahead. */
export function appointmentsOf(seedling: Seedling, courses: readonly Intervention[]): Appointment[] {
  const { traits, chance } = seedling;
  const { index, citizenId } = traits;
  const running = courses.filter(({ state }) => state === 'ACTIVE');
  const appointment = (number: number, daysAgo: number, state: AppointmentState): Appointment => {
    const course = chance.pick(running, 'course', index, number);
    return {
      id: idOf('appointment', index, number),
      citizenId,
      dataClass: course.dataClass,
      title: chance.pick(TITLES, 'title', index, number),
      startsAt: hourOfDay(seedling, daysAgo, { word: `appointment-${number}` }),
      place: chance.pick(PLACES, 'place', index, number),
      state,
      organisationId: course.providerId,
      interventionId: course.id,
      bookedAt: hourOfDay(seedling, daysAgo + BOOKED_BEFORE, { word: `booked-${number}` }),
      missedNote: state === 'NO_SHOW' ? chance.pick(NOTES, 'note', index, number) : null,
      version: 1,
    };
  };
  const past = Array.from({ length: chance.between(2, 4, 'past', index) }, (_, number) =>
    appointment(number, 3 + number * 11 + chance.between(0, 9, 'gap', index, number), howItWent(seedling, number)),
  );
  const ahead = Array.from({ length: chance.between(0, 2, 'ahead', index) }, (_, number) =>
    appointment(20 + number, -1 - number * 9 - chance.between(0, 8, 'wait', index, number), 'BOOKED'),
  );
  const unnoted = index < 50 || chance.happens(0.05, 'unnoted', index) ? [appointment(10, 1, 'BOOKED')] : [];
  return [...past, ...unnoted, ...ahead];
}

function howItWent({ traits, chance }: Seedling, number: number): AppointmentState {
  const draw = chance.draw('went', traits.index, number);
  return draw < 0.22 ? 'NO_SHOW' : draw < 0.3 ? 'CANCELLED' : 'FULFILLED';
}

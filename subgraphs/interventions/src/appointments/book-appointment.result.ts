import { idempotencyConflict, invalidInput, notFound } from '../refusals.ts';
import type { bookAppointment } from './book-appointment.ts';

const WRONG_FIELDS = {
  title: 'Skriv kort, hvad aftalen handler om (højst 200 tegn).',
  place: 'Stedet må højst fylde 200 tegn.',
  startsAt: 'En aftale skal ligge ude i fremtiden og højst to år frem.',
  organisationId: 'Vælg, hvilken enhed aftalen er hos.',
};

type Outcome = Awaited<ReturnType<typeof bookAppointment>>;

export function toBookAppointmentResult(outcome: Outcome) {
  switch (outcome.outcome) {
    case 'booked':
      return { __typename: 'BookAppointmentSuccess', appointment: outcome.appointment };
    case 'no-such-citizen':
      return notFound('Borgeren findes ikke.');
    case 'no-such-course':
      return notFound('Forløbet findes ikke hos denne borger.');
    case 'invalid':
      return invalidInput(outcome.field, WRONG_FIELDS[outcome.field]);
    case 'book':
      throw new Error('A booking that was decided was not written.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

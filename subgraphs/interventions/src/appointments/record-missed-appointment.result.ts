import { idempotencyConflict, invalidInput, notFound } from '../refusals.ts';
import type { recordMissedAppointment } from './record-missed-appointment.ts';

const NOT_OPEN = {
  BOOKED: '',
  FULFILLED: 'Aftalen er allerede gennemført.',
  NO_SHOW: 'Udeblivelsen er allerede noteret.',
  CANCELLED: 'Aftalen er aflyst.',
};

type Outcome = Awaited<ReturnType<typeof recordMissedAppointment>>;

export function toRecordMissedAppointmentResult(outcome: Outcome) {
  switch (outcome.outcome) {
    case 'noted':
      return { __typename: 'RecordMissedAppointmentSuccess', appointment: outcome.appointment };
    case 'not-open': {
      const { appointment } = outcome;
      return { __typename: 'AppointmentNotOpen', message: NOT_OPEN[appointment.state], appointment };
    }
    case 'not-yet-due':
      return {
        __typename: 'AppointmentNotYetDue',
        message: 'Aftalen er ikke begyndt endnu, så ingen kan være udeblevet.',
      };
    case 'no-such-appointment':
      return notFound('Aftalen findes ikke.');
    case 'note-too-long':
      return invalidInput('note', 'Noten må højst fylde 1000 tegn.');
    case 'idempotency-conflict':
      return idempotencyConflict();
  }
}

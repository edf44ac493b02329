import { danishInstant } from '@tvaers/kit/runtime/danish-time';
import { enrolmentId, idOf } from '@tvaers/kit/seeding/ids';
import type { Traits } from '@tvaers/kit/seeding/population';
import type { KnownEnrolment } from '../citizen-copies/known-enrolment.entity.ts';

/** As in the citizens sector: those nobody coordinates yet are on the waiting list, and some are enrolled twice. */
export function seededEnrolments(
  { index, citizenId, coordinatorId, overlappingEnrolment }: Traits,
  today: string,
): KnownEnrolment[] {
  const heardAt = danishInstant(today, '00:00');
  const state = coordinatorId ? 'ACTIVE' : 'WAITLIST';
  const enrolment = { enrolmentId: enrolmentId(index), citizenId, state, heardAt };
  if (!overlappingEnrolment) return [enrolment];
  return [enrolment, { ...enrolment, enrolmentId: idOf('enrolment', index, 'double'), state: 'ACTIVE' }];
}

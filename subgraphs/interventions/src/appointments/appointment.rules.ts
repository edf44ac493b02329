import type { DataClass } from '@tvaers/contract/data-classes';
import type { Role } from '@tvaers/contract/roles';

export type AppointmentState = 'BOOKED' | 'FULFILLED' | 'NO_SHOW' | 'CANCELLED';

export interface MissedFacts {
  state: AppointmentState;
  startsAt: Date;
  now: Date;
}

export type MissedDecision = { outcome: 'note' } | { outcome: 'not-open' } | { outcome: 'not-yet-due' };

/** Whether a no-show may be noted. Whatever the answer, nothing is closed by it (rule R02). */
export function decideMissed({ state, startsAt, now }: MissedFacts): MissedDecision {
  if (state !== 'BOOKED') return { outcome: 'not-open' };
  return startsAt > now ? { outcome: 'not-yet-due' } : { outcome: 'note' };
}

export interface BookingFacts {
  title: string;
  place: string | null;
  startsAt: Date;
  /** Where it takes place; null when neither was named nor the viewer has an organisation. */
  organisationId: string | null;
  now: Date;
}

export type BookingDecision =
  | { outcome: 'book' }
  | { outcome: 'invalid'; field: 'title' | 'place' | 'startsAt' | 'organisationId' };

/** Longest text that fits on a list and a letter. */
const LONGEST_TEXT = 200;

/** Whoever is booked with treats the person until then (rule A2), so that a slip of a decade must not pass. */
const YEARS_AHEAD = 2;

/** Whether a time may be agreed: it lies ahead but not too far, has a name that people can read, and belongs to somebody. */
export function decideBooking({ title, place, startsAt, organisationId, now }: BookingFacts): BookingDecision {
  if (title.trim().length === 0 || title.length > LONGEST_TEXT) return { outcome: 'invalid', field: 'title' };
  if (place !== null && place.length > LONGEST_TEXT) return { outcome: 'invalid', field: 'place' };
  if (startsAt <= now || startsAt > latestTime(now)) return { outcome: 'invalid', field: 'startsAt' };
  if (organisationId === null) return { outcome: 'invalid', field: 'organisationId' };
  return { outcome: 'book' };
}

function latestTime(now: Date): Date {
  const latest = new Date(now);
  latest.setUTCFullYear(now.getUTCFullYear() + YEARS_AHEAD);
  return latest;
}

/** They know of a person's social case, and of treatment only what somebody consented to. */
const MUNICIPAL_ROLES: readonly Role[] = ['coordinator', 'outreach', 'shelter', 'manager'];

/** What kind of knowledge a time is: that of the course it is part of, else that of who agrees it. */
export function classOfBooking(role: Role, course: { dataClass: DataClass } | null): DataClass {
  return course?.dataClass ?? (MUNICIPAL_ROLES.includes(role) ? 'socialCase' : 'health');
}

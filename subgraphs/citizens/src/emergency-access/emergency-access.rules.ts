import { addDays } from '@tvaers/kit/runtime/danish-time';
import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

const MINUTE = 60_000;
/** Rule A6: an hour at a time, and no longer than a day on one reason. */
const HOUR = 60 * MINUTE;
const LONGEST = 24 * HOUR;
/** New ones for one member of staff in 24 hours. */
const MOST_IN_A_DAY = 5;
const REVIEW_DAYS = 7;

const SHORTEST_REASON = 20;
const SHORTEST_NOTE = 10;
const SHORTEST_BASIS = 5;
const LONGEST_TEXT = 2000;
/** A decision to withhold is looked at anew at least once a year. */
const LONGEST_WITHHOLDING_DAYS = 365;

/** One character again and again is not a reason, however long. */
const isOneCharacter = (text: string): boolean => new Set(text.replaceAll(/\s/g, '').toLowerCase()).size <= 1;

/** As the constraint behind it counts: an emoji is one character, of which a string has two. */
const charactersIn = (text: string): number => [...text].length;

/** The reason is typed by whoever takes the access, and read by the person, their guardian and a manager. */
export function refuseReason(reason: string): InvalidInput | null {
  const typed = reason.trim();
  if (charactersIn(typed) < SHORTEST_REASON || isOneCharacter(typed))
    return invalidInput('reason', `Skriv med mindst ${SHORTEST_REASON} tegn, hvorfor det ikke kan vente.`);
  return typed.length > LONGEST_TEXT ? invalidInput('reason', `Teksten kan højst være ${LONGEST_TEXT} tegn.`) : null;
}

/** Whom an emergency is about is named in one way. */
export function refusePerson({
  citizenId,
  identifier,
}: {
  citizenId?: string | null;
  identifier?: string | null;
}): InvalidInput | null {
  const named = [citizenId, identifier].filter((one) => one !== null && one !== undefined);
  return named.length === 1 ? null : invalidInput('citizenId', 'Skriv enten borgerens id eller et nummer.');
}

export interface EmergencyHours {
  startedAt: Date;
  renewedAt: Date;
  endsAt: Date;
}

/** The first hour, unless there were too many of late; null then. */
export function firstHour(takenInADay: number, now: Date): EmergencyHours | null {
  if (takenInADay >= MOST_IN_A_DAY) return null;
  return { startedAt: now, renewedAt: now, endsAt: new Date(now.getTime() + HOUR) };
}

export const dayBefore = (now: Date): Date => new Date(now.getTime() - LONGEST);

/**
 * One more hour, cut where the day is over; null when the access has ended or the day has passed. Null as well once a
 * manager has judged it: nobody would look at what comes after.
 */
export function nextHour(
  { startedAt, endsAt, reviewedAt }: Omit<EmergencyHours, 'renewedAt'> & { reviewedAt: Date | null },
  now: Date,
): EmergencyHours | null {
  const lastMoment = startedAt.getTime() + LONGEST;
  if (reviewedAt) return null;
  if (endsAt.getTime() <= now.getTime() || now.getTime() >= lastMoment) return null;
  return { startedAt, renewedAt: now, endsAt: new Date(Math.min(now.getTime() + HOUR, lastMoment)) };
}

/** `YYYY-MM-DD`: a manager has looked at it by the end of that day. */
export const reviewDueOn = (today: string): string => addDays(today, REVIEW_DAYS);

export type ReviewRefusal = { outcome: 'already-reviewed' } | { outcome: 'own-emergency-access' };

interface Reviewed {
  staffMemberId: string;
  reviewedAt: Date | null;
  version: number;
}

/** Decides whether this manager may say what they found. */
export function refuseReview(
  access: Reviewed,
  { reviewerId, version, note }: { reviewerId: string | null; version: number; note: string },
): ReviewRefusal | StaleVersion | InvalidInput | null {
  if (access.staffMemberId === reviewerId) return { outcome: 'own-emergency-access' };
  if (access.reviewedAt) return { outcome: 'already-reviewed' };
  if (access.version !== version) return { outcome: 'stale-version', currentVersion: access.version };
  if (note.trim().length < SHORTEST_NOTE)
    return invalidInput('note', `Begrund vurderingen med mindst ${SHORTEST_NOTE} tegn.`);
  return note.length > LONGEST_TEXT ? invalidInput('note', `Teksten kan højst være ${LONGEST_TEXT} tegn.`) : null;
}

/** Decides whether this keeps an access from the person: a decision has a paragraph and an end. */
export function refuseWithholding(
  access: { version: number },
  { version, legalBasis, until, now }: { version: number; legalBasis: string; until: Date; now: Date },
): StaleVersion | InvalidInput | null {
  if (access.version !== version) return { outcome: 'stale-version', currentVersion: access.version };
  if (legalBasis.trim().length < SHORTEST_BASIS)
    return invalidInput('legalBasis', 'Skriv den bestemmelse, som afgørelsen bygger på.');
  if (legalBasis.length > LONGEST_TEXT)
    return invalidInput('legalBasis', `Teksten kan højst være ${LONGEST_TEXT} tegn.`);
  if (until.getTime() <= now.getTime()) return invalidInput('until', 'Skriv et tidspunkt, som ligger i fremtiden.');
  if (until.getTime() > now.getTime() + LONGEST_WITHHOLDING_DAYS * LONGEST)
    return invalidInput('until', `En afgørelse gælder højst ${LONGEST_WITHHOLDING_DAYS} dage. Træf en ny inden da.`);
  return null;
}

import type { HospitalNotification, StayClass } from '../medcom/hospital-notification.ts';

export type StayState = 'IN_PROGRESS' | 'ON_LEAVE' | 'FINISHED' | 'DECEASED' | 'CANCELLED';

/** A stay as its messages tell it together. Moments are ISO 8601 in UTC. */
export interface StayPicture {
  state: StayState;
  class: StayClass;
  startedAt: string;
  /** Set when the stay is over, null otherwise. */
  endedAt: string | null;
  /** Set while the person is on leave. */
  leaveFrom: string | null;
  /** When somebody went on leave who was discharged without coming back, and was last seen there. */
  awaySince: string | null;
  hospitalName: string;
  hospitalSorIds: string[];
  /** When the newest message that counts happened at the hospital. */
  toldAt: string;
}

/** A message that still counts, and its place among all. */
interface Counting {
  at: number;
  message: HospitalNotification;
}

/**
 * The stay that the messages of one stay, in their order, tell. Each message is a picture of the stay, so the newest
 * one counts; a revision takes the place of what it revises, a cancellation tells what is true after it, and a cancelled
 * admission leaves what there was before it: an emergency visit, or nothing.
 */
export function foldStay(messages: readonly HospitalNotification[]): StayPicture {
  let counting: Counting[] = [];
  for (const [at, message] of messages.entries()) counting = apply(counting, { at, message });
  const newest = counting.at(-1);
  if (newest) return pictureOf(newest.message, counting);
  const cancelledBy = messages.at(-1);
  if (!cancelledBy) throw new Error('A stay has at least one message.');
  const { startedAt } = cancelledBy;
  return {
    ...placeAndTime(cancelledBy),
    startedAt,
    state: 'CANCELLED',
    endedAt: null,
    leaveFrom: null,
    awaySince: null,
  };
}

/** A death repeats the code of the message before it, which may be one of a revision or a cancellation. */
const tellsDeath = ({ deceased, status }: HospitalNotification): boolean => deceased === true && status === 'finished';

const takesBack = (message: HospitalNotification): boolean =>
  !tellsDeath(message) && (message.form === 'cancellation' || message.status === 'entered-in-error');

const takesDeathBack = ({ deceased }: HospitalNotification, counting: readonly Counting[]): boolean =>
  deceased === false && counting.some(({ message }) => message.deceased === true);

function apply(counting: Counting[], next: Counting): Counting[] {
  const { step, class: stayClass, form } = next.message;
  const isAlike = (other: Counting) => other.message.step === step && other.message.class === stayClass;
  if (takesBack(next.message)) {
    if (step === 'admit') return counting.filter(({ message }) => message.class !== stayClass);
    const after = { at: next.at, message: afterTakingBack(next.message) };
    return [...counting.filter((other) => !isAlike(other)), after];
  }
  const revised = form === 'revision' && !tellsDeath(next.message) ? counting.findLastIndex(isAlike) : -1;
  return revised < 0 ? [...counting, next] : counting.with(revised, next);
}

/**
 * Who is discharged has left, also where the encounter is still marked as it was: on leave, in MedCom's own example of
 * somebody who is discharged without coming back.
 */
const hasLeft = (message: HospitalNotification): boolean =>
  message.status === 'finished' || (message.step === 'discharge' && !takesBack(message));

/** What is true after a leave or a discharge was taken back, also when the sender marks the message itself as an error. */
function afterTakingBack(message: HospitalNotification): HospitalNotification {
  if (message.step === 'discharge')
    return { ...message, status: message.status === 'onleave' ? 'onleave' : 'in-progress', endedAt: null };
  if (message.status === 'finished') return message;
  return { ...message, status: message.step === 'end-leave' ? 'onleave' : 'in-progress' };
}

function pictureOf(newest: HospitalNotification, counting: readonly Counting[]): StayPicture {
  const death = standingDeath(counting);
  const startedAt = beginningOf(counting);
  const facts = {
    ...placeAndTime(newest),
    ...placeOf(newest, counting),
    startedAt,
    endedAt: null,
    leaveFrom: null,
    awaySince: null,
  };
  if (death) return { ...facts, state: 'DECEASED', endedAt: death.endedAt ?? death.occurredAt };
  // A death taken back repeats the code before it, so there the encounter alone tells.
  if (takesDeathBack(newest, counting) ? newest.status === 'finished' : hasLeft(newest)) {
    const endedAt = newest.endedAt ?? newest.occurredAt;
    return { ...facts, state: 'FINISHED', endedAt, awaySince: awaySince(counting) };
  }
  if (newest.status !== 'onleave') return { ...facts, state: 'IN_PROGRESS' };
  const leave = counting.findLast(({ message }) => message.leaveFrom !== null);
  return { ...facts, state: 'ON_LEAVE', leaveFrom: leave?.message.leaveFrom ?? newest.occurredAt };
}

function awaySince(counting: readonly Counting[]): string | null {
  const last = counting.findLast(({ message }) => message.status === 'onleave' || !hasLeft(message))?.message;
  return last?.status === 'onleave' ? last.leaveFrom : null;
}

const placeAndTime = (message: HospitalNotification) => ({
  class: message.class,
  hospitalName: message.hospitalName,
  hospitalSorIds: message.hospitalSorIds,
  toldAt: message.occurredAt,
});

/** A corrected department counts for all that was told before of the same part of the stay. */
function placeOf({ class: stayClass }: HospitalNotification, counting: readonly Counting[]) {
  const toldLast = inToldOrder(counting).findLast(({ message }) => message.class === stayClass);
  return toldLast && { hospitalName: toldLast.message.hospitalName, hospitalSorIds: toldLast.message.hospitalSorIds };
}

const inToldOrder = (counting: readonly Counting[]): Counting[] =>
  [...counting].sort((one, other) => one.at - other.at);

/**
 * The message that told the death, when it still stands. No activity code means death: it is `Patient.deceasedBoolean`.
 * It stands until a message says it was not so, or shows the person in the house; a later discharge that is silent
 * about it is the paperwork of the same death.
 */
function standingDeath(counting: readonly Counting[]): HospitalNotification | null {
  let death: HospitalNotification | null = null;
  for (const { message } of counting) {
    if (message.deceased === true) death = message;
    else if (message.deceased === false || !hasLeft(message)) death = null;
  }
  return death;
}

/**
 * When the person came to the hospital. A further admission within the stay, from the emergency department to a ward or
 * to another hospital, has a beginning of its own (guide 3.0, "Timestamps"): the stay keeps the first. What was told
 * last of a beginning is right, wherever a revision stands now.
 */
function beginningOf(counting: readonly Counting[]): string {
  const legs: { class: StayClass; startedAt: string }[] = [];
  const told = inToldOrder(counting);
  for (const [at, { message }] of told.entries()) {
    const newest = legs.at(-1);
    const leg = legs.findLast((one) => one.class === message.class);
    const isOfDeath = message.deceased === true || takesDeathBack(message, told.slice(0, at));
    const admitted = message.step === 'admit' && message.form === 'first' && !isOfDeath;
    const movesOn = admitted && newest && (newest.class !== message.class || newest.startedAt < message.startedAt);
    // A part of the stay may be told before its admission is: it takes nothing from the parts we know.
    if (!leg || movesOn) legs.push({ class: message.class, startedAt: message.startedAt });
    else if (!legs.some(({ startedAt }) => startedAt === message.startedAt)) leg.startedAt = message.startedAt;
  }
  return legs.map(({ startedAt }) => startedAt).sort()[0] ?? '';
}

import type { EventPayloads } from '@tvaers/contract/events';
import type { StayPicture, StayState } from './stay.rules.ts';

export type StayChange = EventPayloads['intervention.hospital-stay-changed']['change'];
type Known = Omit<StayPicture, 'toldAt' | 'awaySince'>;

const CHANGE_INTO: Record<StayState, StayChange> = {
  IN_PROGRESS: 'ADMITTED',
  ON_LEAVE: 'ON_LEAVE',
  FINISHED: 'DISCHARGED',
  DECEASED: 'DECEASED',
  CANCELLED: 'CANCELLED',
};

/** What a stay's new picture means to others; null when nothing changed. `before` is null for a stay first heard of. */
export function changeOf(before: Known | null, after: Known): StayChange | null {
  if (before === null) return CHANGE_INTO[after.state];
  if (before.state === after.state) return isSame(before, after) ? null : 'REVISED';
  if (after.state === 'IN_PROGRESS') return before.state === 'ON_LEAVE' ? 'RETURNED' : 'REVISED';
  if (after.state === 'ON_LEAVE' && before.state !== 'IN_PROGRESS') return 'REVISED';
  return CHANGE_INTO[after.state];
}

const isSame = (before: Known, after: Known): boolean =>
  before.class === after.class &&
  before.startedAt === after.startedAt &&
  before.endedAt === after.endedAt &&
  before.leaveFrom === after.leaveFrom &&
  before.hospitalName === after.hospitalName &&
  before.hospitalSorIds.join() === after.hospitalSorIds.join();

/**
 * When the hospital saw the citizen alive, where the change tells that; null where it does not. Never later than the message
 * was written, nor than now: others keep the latest moment there is, and nobody is sought who was seen in 2062.
 */
export function seenAt(change: StayChange, picture: StayPicture, now: Date): string | null {
  const seen = seenAccordingTo(change, picture);
  return seen && ([seen, picture.toldAt, now.toISOString()].sort()[0] ?? null);
}

function seenAccordingTo(change: StayChange, picture: StayPicture): string | null {
  switch (change) {
    case 'ADMITTED':
      return picture.startedAt;
    case 'ON_LEAVE':
      return picture.leaveFrom;
    case 'RETURNED':
      return picture.toldAt;
    case 'DISCHARGED':
      return picture.awaySince ?? picture.endedAt;
    case 'REVISED':
    case 'DECEASED':
    case 'CANCELLED':
      return null;
  }
}

/** The only situation of the national count that is a home of one's own; a shelter bed is none. */
const HOME = 'OWN_HOME';

/**
 * Whether somebody left the hospital without a home to go to. The messages carry no destination, so it is our own newest
 * living situation that tells; null when the person has not been discharged alive or nobody knows where they stay.
 */
export const dischargedWithoutHome = (state: StayState, livingSituation: string | null): boolean | null =>
  state !== 'FINISHED' || livingSituation === null ? null : livingSituation !== HOME;

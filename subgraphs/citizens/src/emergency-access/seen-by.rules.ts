import type { EmergencyAccessRow } from './emergency-access-row.ts';

/** Who asks: a manager, the person or their guardian, or anybody else. */
export type Onlooker = 'manager' | 'own' | 'nobody';

export const isWithheld = ({ withheldUntil }: Pick<EmergencyAccessRow, 'withheldUntil'>, now: Date): boolean =>
  withheldUntil !== null && withheldUntil.getTime() > now.getTime();

/** What somebody sees of an emergency access; null when it is as if there were none. */
export function seenBy(onlooker: Onlooker, row: EmergencyAccessRow, now: Date): EmergencyAccessRow | null {
  if (onlooker === 'manager') return row;
  if (onlooker === 'nobody' || isWithheld(row, now)) return null;
  return { ...row, staffMemberId: null };
}

/** What a manager found; null until then. */
export const reviewOf = ({ citizenId, verdict, note, reviewedAt }: EmergencyAccessRow) =>
  reviewedAt && { citizenId, verdict, note, reviewedAt };

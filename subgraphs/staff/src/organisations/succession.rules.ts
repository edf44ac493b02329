import { addDays } from '@tvaers/kit/runtime/danish-time';

/** The days on which an organisation is there; `validTo` is the last one. */
export interface Validity {
  id: string;
  validFrom: string;
  validTo: string | null;
}

export type SuccessionDecision =
  | { outcome: 'end' }
  | { outcome: 'has-end' }
  | { outcome: 'ends-before-it-begins' }
  | { outcome: 'unfit-successor' };

/**
 * Decides whether `successor` may answer for an organisation's duties after its last day. A successor has no end
 * itself: so a line of successors always leads to somebody, and never back. Nor is it one of the units that it would be
 * given: nobody is above themselves.
 */
export function decideSuccession(
  organisation: Validity,
  { lastDay, successor, isOwnUnit }: { lastDay: string; successor: Validity | null; isOwnUnit: boolean },
): SuccessionDecision {
  if (organisation.validTo !== null) return { outcome: 'has-end' };
  if (lastDay < organisation.validFrom) return { outcome: 'ends-before-it-begins' };
  const takesOver =
    successor !== null &&
    successor.id !== organisation.id &&
    !isOwnUnit &&
    successor.validTo === null &&
    successor.validFrom <= addDays(lastDay, 1);
  return takesOver ? { outcome: 'end' } : { outcome: 'unfit-successor' };
}

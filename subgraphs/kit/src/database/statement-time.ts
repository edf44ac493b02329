import { PublicError } from '../runtime/public-error.ts';

/** Of the time that is left a tenth is kept for the answer's way back. */
const SHARE = 0.9;

/**
 * Longest time for one statement in milliseconds: always less than what is left of the deadline (Unix milliseconds), so
 * that the caller is told that it took too long before it stops listening. Throws when nothing is left.
 */
export function statementTime(longest: number, deadline: number | undefined, now = Date.now()): number {
  if (deadline === undefined) return longest;
  const share = Math.floor((deadline - now) * SHARE);
  // Zero would mean to PostgreSQL that it may take for ever.
  if (share < 1) throw new PublicError('SUBGRAPH_TIMEOUT');
  return Math.min(longest, share);
}

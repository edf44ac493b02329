import { CASELOAD_CEILING } from '../caseloads/caseload.rules.ts';

/** A reason for an exception is a sentence and neither a word nor a report. */
export const SHORTEST_REASON = 20;
export const LONGEST_REASON = 1000;

/** What must be known to decide who coordinates for a citizen. */
export interface AssignmentFacts {
  citizenIsKnown: boolean;
  /** The person is employed somewhere today. */
  staffMemberIsEmployed: boolean;
  currentCoordinatorId: string | null;
  /** Version of the citizen's care team, 0 while there is none. */
  careTeamVersion: number;
  /** Citizens the person coordinates already. */
  caseload: number;
}

export interface AssignmentWish {
  staffMemberId: string;
  /** Null when the decision was not based on any version. */
  version: number | null;
  overrideReason: string | null;
}

export type AssignmentDecision =
  | { outcome: 'assign'; overrideReason: string | null }
  | { outcome: 'unknown-citizen' }
  | { outcome: 'unknown-staff-member' }
  | { outcome: 'reason-too-long' }
  | { outcome: 'stale-version'; currentVersion: number }
  | { outcome: 'already-coordinator' }
  | { outcome: 'caseload-full'; count: number; ceiling: number };

/**
 * Decides whether somebody may become a citizen's one coordinator (rule R14). A full caseload (rule R13) gives way to a
 * reason; the reason is kept only where it was needed.
 */
export function decideAssignment(facts: AssignmentFacts, wish: AssignmentWish): AssignmentDecision {
  const reason = wish.overrideReason?.trim() ?? '';
  if (!facts.citizenIsKnown) return { outcome: 'unknown-citizen' };
  if (!facts.staffMemberIsEmployed) return { outcome: 'unknown-staff-member' };
  if (reason.length > LONGEST_REASON) return { outcome: 'reason-too-long' };
  if (facts.currentCoordinatorId === wish.staffMemberId) return { outcome: 'already-coordinator' };
  if (wish.version !== null && wish.version !== facts.careTeamVersion)
    return { outcome: 'stale-version', currentVersion: facts.careTeamVersion };
  if (facts.caseload < CASELOAD_CEILING) return { outcome: 'assign', overrideReason: null };
  if (reason.length >= SHORTEST_REASON) return { outcome: 'assign', overrideReason: reason };
  return { outcome: 'caseload-full', count: facts.caseload, ceiling: CASELOAD_CEILING };
}

import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { violatesUnique } from '@tvaers/kit/database/database-faults';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { holdMerges } from '../citizens/note-merge.ts';
import { decideAssignment } from './assign-coordinator.rules.ts';
import { gatherAssignmentFacts } from './gather-assignment-facts.ts';
import { mayAssignFor } from './may-assign-for.ts';
import { publishCareTeam } from './publish-care-team.ts';
import { type Assignment, writeCoordinator } from './write-coordinator.ts';

export interface AssignCoordinatorInput {
  citizenId: string;
  staffMemberId: string;
  version?: number | null;
  overrideReason?: string | null;
  idempotencyKey?: string | null;
}

/**
 * Makes somebody the citizen's one coordinator, for the record that speaks for the person whichever is named. Of two who
 * assign at the same moment one wins, by the constraints `one_care_team` and `one_coordinator` and the care team's version;
 * the other is told to look again.
 */
export const assignCoordinator = (context: OperationContext, input: AssignCoordinatorInput) =>
  context.once(input.idempotencyKey, 'assignCoordinator', input, async () => {
    const { citizenId: recordId, staffMemberId, version = null, overrideReason = null } = input;
    if (!isUuid(recordId)) return { outcome: 'unknown-citizen' as const };
    if (!isUuid(staffMemberId)) return { outcome: 'unknown-staff-member' as const };
    await holdMerges(context);
    await holdCaseload(context, staffMemberId);
    const { citizenId, ...found } = await gatherAssignmentFacts(context, { recordId, staffMemberId });
    // A citizen whose care team is not for these eyes is answered like one whom nobody knows.
    const facts = { ...found, citizenIsKnown: found.citizenIsKnown && (await mayAssignFor(context, recordId)) };
    const decision = decideAssignment(facts, { staffMemberId, version, overrideReason });
    if (decision.outcome === 'already-coordinator') return { ...decision, careTeamId: facts.careTeam?.id ?? null };
    if (decision.outcome !== 'assign') return decision;

    const assignment = { citizenId, staffMemberId, overrideReason: decision.overrideReason };
    const careTeam = await writeUnlessRaced(context, { ...assignment, careTeam: facts.careTeam });
    if (!careTeam)
      return { outcome: 'stale-version' as const, currentVersion: await presentVersion(context, citizenId) };
    await publishCareTeam(context, careTeam);
    await tellFacts(context, [citizenId]);
    return { outcome: 'assigned' as const, careTeamId: careTeam.id };
  });

/** One assignment to this coordinator after the other: two at once could each see the last free seat. */
const holdCaseload = ({ sql }: OperationContext, staffMemberId: string) =>
  sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 13))', [staffMemberId]);

/** Null when somebody else was faster. Managers assign too, who otherwise only read: hence as the system. */
async function writeUnlessRaced(context: OperationContext, assignment: Assignment) {
  try {
    return await context.asSystem(() => context.savepoint(() => writeCoordinator(context, assignment)));
  } catch (error) {
    if (violatesUnique(error, 'one_care_team') || violatesUnique(error, 'one_coordinator')) return null;
    throw error;
  }
}

async function presentVersion({ sql }: OperationContext, citizenId: string): Promise<number> {
  const [row] = await sql<{ version: number }>(
    'SELECT version FROM care_team WHERE citizen_id = $1 AND valid_to IS NULL',
    [citizenId],
  );
  return row?.version ?? 0;
}

export type AssignCoordinatorOutcome = Awaited<ReturnType<typeof assignCoordinator>>;

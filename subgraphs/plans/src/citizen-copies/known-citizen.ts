import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Task } from '../tasks/task.entity.ts';

/** What a new task needs to know of its citizen. */
export interface KnownCitizen {
  livingSituation: string | null;
  area: string | null;
  coordinatorId: string | null;
  /** The outreach team that walks the citizen's part of the city; null where nobody walks. */
  outreachTeamId: string | null;
}

const NOBODY: KnownCitizen = { livingSituation: null, area: null, coordinatorId: null, outreachTeamId: null };

/** What events have told of a citizen; nothing at all when none has come yet. */
export async function knownCitizen(context: Pick<OperationContext, 'sql'>, citizenId: string): Promise<KnownCitizen> {
  const [known] = await context.sql<KnownCitizen>(
    `SELECT living_situation AS "livingSituation", area, coordinator_id AS "coordinatorId", team_id AS "outreachTeamId"
     FROM citizen_copy LEFT JOIN outreach_area USING (area) WHERE citizen_id = $1`,
    [citizenId],
  );
  return known ?? NOBODY;
}

type Assignee = Pick<Task, 'assigneeKind' | 'assigneeId'>;

export const toCoordinator = ({ coordinatorId }: KnownCitizen): Assignee => ({
  assigneeKind: coordinatorId === null ? null : 'StaffMember',
  assigneeId: coordinatorId,
});

/** The team of the area, otherwise the coordinator: somebody always goes (rule R03). */
export const toOutreach = (citizen: KnownCitizen): Assignee =>
  citizen.outreachTeamId ? { assigneeKind: 'Team', assigneeId: citizen.outreachTeamId } : toCoordinator(citizen);

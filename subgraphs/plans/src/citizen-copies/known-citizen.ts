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

/**
 * What is known of a person, over all their records as a group of `citizen_copy`, with `person` for the record that speaks
 * for them: the newest of each, and enrolled while any is. Who coordinates is what was told of that record, where anything
 * was.
 */
export const KNOWN_OF_PERSON = `
  bool_or(enrolled) AS enrolled,
  (array_agg(living_situation ORDER BY living_situation_at DESC NULLS LAST))[1] AS living_situation,
  (array_agg(area ORDER BY living_situation_at DESC NULLS LAST, living_situation_told_at DESC NULLS LAST))[1] AS area,
  (array_agg(coordinator_id ORDER BY citizen_id = person DESC, coordinator_at DESC NULLS LAST)
    FILTER (WHERE coordinator_id IS NOT NULL OR coordinator_at IS NOT NULL))[1] AS coordinator_id`;

/** What events have told of a citizen; nothing at all when none has come yet. */
export async function knownCitizen(
  context: Pick<OperationContext, 'systemSql'>,
  citizenId: string,
): Promise<KnownCitizen> {
  const [known] = await context.systemSql<KnownCitizen>(
    `SELECT living_situation AS "livingSituation", area, coordinator_id AS "coordinatorId", team_id AS "outreachTeamId"
     FROM (
       SELECT ${KNOWN_OF_PERSON}
       FROM person_records(ARRAY[$1::uuid]) JOIN citizen_copy ON citizen_id = record GROUP BY person
     ) AS known LEFT JOIN outreach_area USING (area)`,
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

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { AssignmentFacts } from './assign-coordinator.rules.ts';
import type { CareTeamRow } from './care-team.loaders.ts';

interface FactRow extends Omit<AssignmentFacts, 'careTeamVersion'> {
  citizenId: string;
  careTeamId: string | null;
  version: number | null;
}

export interface FoundFacts extends AssignmentFacts {
  /** The record that speaks for the person: one coordinates for all records of a person (rule R14). */
  citizenId: string;
  careTeam: CareTeamRow | null;
}

/** Everything the rule asks for, as one statement: of citizens whom the asking person may not see as well. */
export async function gatherAssignmentFacts(
  { systemSql, today }: Pick<OperationContext, 'systemSql' | 'today'>,
  { recordId, staffMemberId }: { recordId: string; staffMemberId: string },
): Promise<FoundFacts> {
  const [row] = await systemSql<FactRow>(
    `SELECT
       person AS "citizenId",
       EXISTS (SELECT FROM known_citizen WHERE citizen_id = person) AS "citizenIsKnown",
       EXISTS (SELECT FROM staff_role WHERE staff_member_id = $2
         AND $3::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')) AS "staffMemberIsEmployed",
       (SELECT count(*) FROM care_team_member WHERE staff_member_id = $2 AND role = 'COORDINATOR'
         AND valid_to IS NULL) AS caseload,
       coordination.staff_member_id AS "currentCoordinatorId", care_team.id AS "careTeamId", care_team.version
     FROM (SELECT person FROM person_records(ARRAY[$1::uuid]) LIMIT 1) AS surviving
     LEFT JOIN care_team ON care_team.citizen_id = person AND care_team.valid_to IS NULL
     LEFT JOIN care_team_member AS coordination ON coordination.care_team_id = care_team.id
       AND coordination.role = 'COORDINATOR' AND coordination.valid_to IS NULL`,
    [recordId, staffMemberId, today],
  );
  if (!row) throw new Error('A statement over one row has answered none.');
  const { careTeamId, version, ...facts } = row;
  const careTeam = careTeamId && version !== null ? { id: careTeamId, citizenId: facts.citizenId, version } : null;
  return { ...facts, careTeam, careTeamVersion: careTeam?.version ?? 0 };
}

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { CareTeamRow } from './care-team.loaders.ts';

interface PresentMembers {
  coordinatorId: string | null;
  coordinatorOrganisationId: string | null;
  memberIds: string[];
}

/** Tells the other sectors who works with the citizen now; nobody, once the care team has ended. */
export async function publishCareTeam(
  { systemSql, publish, today }: Pick<OperationContext, 'systemSql' | 'publish' | 'today'>,
  { id, citizenId }: Pick<CareTeamRow, 'id' | 'citizenId'>,
): Promise<void> {
  const [present] = await systemSql<PresentMembers>(
    `WITH present AS (
       SELECT staff_member_id, role FROM care_team_member WHERE care_team_id = $1 AND valid_to IS NULL
     ),
     coordination AS (SELECT staff_member_id FROM present WHERE role = 'COORDINATOR')
     SELECT
       (SELECT staff_member_id FROM coordination) AS "coordinatorId",
       (SELECT organisation_id FROM staff_role JOIN coordination USING (staff_member_id)
         WHERE $2::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')
         ORDER BY valid_from DESC, id LIMIT 1) AS "coordinatorOrganisationId",
       ARRAY(SELECT DISTINCT staff_member_id FROM present ORDER BY staff_member_id) AS "memberIds"`,
    [id, today],
  );
  if (!present) throw new Error('A statement over one row has answered none.');
  await publish('staff.care-team-changed', { citizenId, careTeamId: id, ...present });
}

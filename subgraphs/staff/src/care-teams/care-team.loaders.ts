import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { STAFF_MEMBER_COLUMNS, type StaffMemberRow, withPresentRole } from '../staff-members/staff-member.loaders.ts';
import type { CareTeamRole } from './care-team-member.entity.ts';

export interface CareTeamRow {
  id: string;
  citizenId: string;
  version: number;
}

export interface CareTeamMemberRow {
  careTeamId: string;
  citizenId: string;
  staffMemberId: string;
  role: CareTeamRole;
  from: string;
}

const CARE_TEAM_COLUMNS = `id, citizen_id AS "citizenId", version`;

export const createCareTeamLoaders = ({ sql, today }: Pick<OperationContext, 'sql' | 'today'>) => ({
  careTeamById: loaderById((ids) =>
    sql<CareTeamRow>(`SELECT ${CARE_TEAM_COLUMNS} FROM care_team WHERE id = ANY($1)`, [ids]),
  ),

  /** The care team that works with each citizen now. */
  careTeamOfCitizen: loaderByKey(
    (citizenIds) =>
      sql<CareTeamRow>(`SELECT ${CARE_TEAM_COLUMNS} FROM care_team WHERE citizen_id = ANY($1) AND valid_to IS NULL`, [
        citizenIds,
      ]),
    ({ citizenId }) => citizenId,
  ),

  /** Who is in each care team now: the coordinator first, the others by how long they have been there. */
  membersOfCareTeam: loaderListByKey(
    (careTeamIds) =>
      sql<CareTeamMemberRow>(
        `SELECT care_team_id AS "careTeamId", citizen_id AS "citizenId", staff_member_id AS "staffMemberId", role,
           valid_from AS "from"
         FROM care_team_member WHERE care_team_id = ANY($1) AND valid_to IS NULL
         ORDER BY role <> 'COORDINATOR', valid_from, role, staff_member_id`,
        [careTeamIds],
      ),
    ({ careTeamId }) => careTeamId,
  ),

  /** The one who coordinates for each citizen now (rule R14). */
  coordinatorOfCitizen: loaderByKey(
    (citizenIds) =>
      sql<StaffMemberRow & { citizenId: string }>(
        `SELECT coordination.citizen_id AS "citizenId", ${STAFF_MEMBER_COLUMNS}
         FROM care_team_member AS coordination JOIN staff_member AS member ON member.id = coordination.staff_member_id
         ${withPresentRole('$2')}
         WHERE coordination.citizen_id = ANY($1) AND coordination.role = 'COORDINATOR'
           AND coordination.valid_to IS NULL`,
        [citizenIds, today],
      ),
    ({ citizenId }) => citizenId,
  ),
});

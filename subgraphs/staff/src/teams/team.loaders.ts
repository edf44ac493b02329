import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Directory } from '@tvaers/kit/directory/directory';
import { loaderById, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { STAFF_MEMBER_COLUMNS, type StaffMemberRow, withPresentRole } from '../staff-members/staff-member.loaders.ts';
import type { Team } from './team.entity.ts';

export type TeamRow = Omit<Team, 'paperRow'>;

const TEAM_COLUMNS = `team.id, team.name, team.organisation_id AS "organisationId", team.description,
  team.target_group AS "targetGroup", team.period`;
const IS_MEMBER = `$2::date BETWEEN membership.valid_from AND coalesce(membership.valid_to, 'infinity')`;

export const createTeamLoaders = (
  { sql, today, disclosures }: Pick<OperationContext, 'sql' | 'today' | 'disclosures'>,
  directory: Directory,
) => ({
  teamById: loaderById(
    directory.keepingById('team', disclosures, (ids) =>
      sql<TeamRow>(`SELECT ${TEAM_COLUMNS} FROM team WHERE id = ANY($1)`, [ids]),
    ),
  ),

  /** Today's members of each team, by name. */
  membersOfTeam: loaderListByKey(
    directory.keeping(
      `members ${today}`,
      disclosures,
      (teamIds) =>
        sql<StaffMemberRow & { teamId: string }>(
          `SELECT membership.team_id AS "teamId", ${STAFF_MEMBER_COLUMNS}
         FROM team_member AS membership JOIN staff_member AS member ON member.id = membership.staff_member_id
         ${withPresentRole('$2')}
         WHERE membership.team_id = ANY($1) AND ${IS_MEMBER}
         ORDER BY member.name COLLATE "da-x-icu", member.id`,
          [teamIds, today],
        ),
      ({ teamId }) => teamId,
    ),
    ({ teamId }) => teamId,
  ),

  /** Today's teams of each person, by name. */
  teamsOfStaffMember: loaderListByKey(
    (staffMemberIds) =>
      sql<TeamRow & { staffMemberId: string }>(
        `SELECT membership.staff_member_id AS "staffMemberId", ${TEAM_COLUMNS}
         FROM team_member AS membership JOIN team ON team.id = membership.team_id
         WHERE membership.staff_member_id = ANY($1) AND ${IS_MEMBER}
         ORDER BY team.name COLLATE "da-x-icu", team.id`,
        [staffMemberIds, today],
      ),
    ({ staffMemberId }) => staffMemberId,
  ),

  /** The teams of each organisation, by name. */
  teamsOfOrganisation: loaderListByKey(
    (organisationIds) =>
      sql<TeamRow>(
        `SELECT ${TEAM_COLUMNS} FROM team WHERE organisation_id = ANY($1) ORDER BY name COLLATE "da-x-icu", id`,
        [organisationIds],
      ),
    ({ organisationId }) => organisationId,
  ),
});

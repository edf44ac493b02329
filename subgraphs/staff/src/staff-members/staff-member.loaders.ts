import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Directory } from '@tvaers/kit/directory/directory';
import { loaderById, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import type { StaffMember } from './staff-member.entity.ts';
import type { StaffRole } from './staff-role.entity.ts';

/** A person at work as they are read: with what they are and where they are employed today, null for nobody's employee. */
export interface StaffMemberRow extends StaffMember {
  title: string | null;
  organisationId: string | null;
}

export const STAFF_MEMBER_COLUMNS = `member.id, member.name, member.phone, role.title,
  role.organisation_id AS "organisationId"`;

/** Joins `role`, the newest employment of `member` on the day in the named parameter. */
export const withPresentRole = (day: `$${number}`): string => `
  LEFT JOIN LATERAL (
    SELECT title, organisation_id FROM staff_role
    WHERE staff_member_id = member.id AND ${day}::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')
    ORDER BY valid_from DESC, id LIMIT 1
  ) AS role ON true`;

export const createStaffMemberLoaders = (
  { sql, today, disclosures }: Pick<OperationContext, 'sql' | 'today' | 'disclosures'>,
  directory: Directory,
) => ({
  staffMemberById: loaderById(
    directory.keepingById(`staff member ${today}`, disclosures, (ids) =>
      sql<StaffMemberRow>(
        `SELECT ${STAFF_MEMBER_COLUMNS} FROM staff_member AS member ${withPresentRole('$2')} WHERE member.id = ANY($1)`,
        [ids, today],
      ),
    ),
  ),

  /** Every employment, the newest first. */
  rolesOfStaffMember: loaderListByKey(
    (ids) =>
      sql<StaffRole>(
        `SELECT id, staff_member_id AS "staffMemberId", organisation_id AS "organisationId", title,
           valid_from AS "validFrom", valid_to AS "validTo"
         FROM staff_role WHERE staff_member_id = ANY($1) ORDER BY valid_from DESC, id`,
        [ids],
      ),
    ({ staffMemberId }) => staffMemberId,
  ),
});

import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { CareTeamRow } from './care-team.loaders.ts';

export interface Assignment {
  citizenId: string;
  staffMemberId: string;
  overrideReason: string | null;
  /** The care team as it was read, null while there is none. */
  careTeam: CareTeamRow | null;
}

/** Ends the present coordination and begins the new one. Null when the care team has changed since it was read. */
export async function writeCoordinator(
  context: OperationContext,
  { citizenId, staffMemberId, overrideReason, careTeam: read }: Assignment,
): Promise<CareTeamRow | null> {
  const { sql, today, now, viewer } = context;
  const [careTeam] = read ? await claimVersion(context, read) : await foundCareTeam(context, citizenId);
  if (!careTeam) return null;
  await sql(
    `UPDATE care_team_member SET valid_to = $2, ended_at = $3
     WHERE citizen_id = $1 AND role = 'COORDINATOR' AND valid_to IS NULL`,
    [citizenId, today, now],
  );
  await sql(
    `INSERT INTO care_team_member
       (id, care_team_id, citizen_id, staff_member_id, role, valid_from, override_reason, assigned_by)
     VALUES ($1, $2, $3, $4, 'COORDINATOR', $5, $6, $7)`,
    [randomUUID(), careTeam.id, citizenId, staffMemberId, today, overrideReason, viewer.staffMemberId],
  );
  return careTeam;
}

const claimVersion = ({ sql }: OperationContext, { id, version }: CareTeamRow) =>
  sql<CareTeamRow>(
    `UPDATE care_team SET version = version + 1 WHERE id = $1 AND version = $2 AND valid_to IS NULL
     RETURNING id, citizen_id AS "citizenId", version`,
    [id, version],
  );

const foundCareTeam = ({ sql, today }: OperationContext, citizenId: string) =>
  sql<CareTeamRow>(
    `INSERT INTO care_team (id, citizen_id, valid_from) VALUES ($1, $2, $3)
     RETURNING id, citizen_id AS "citizenId", version`,
    [randomUUID(), citizenId, today],
  );

import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { UNIT_OF_THE_SEEDS } from '../config.ts';
import { someOrganisation } from './arrange.ts';

/** An emergency access that somebody took so long ago and that lasted an hour, past all rules. */
export async function someEmergencyAccess(
  citizens: TestSubgraph,
  { citizenId, hoursAgo }: { citizenId: string; hoursAgo: number },
) {
  const access = { id: randomUUID(), citizenId, staffMemberId: randomUUID(), organisationId: someOrganisation() };
  await citizens.sql(
    `INSERT INTO emergency_access (id, citizen_id, staff_member_id, organisation_id, reviewing_organisation_id, subject, reason, started_at, renewed_at,
       ends_at, review_due_on)
     SELECT $1, $2, $3, $4, $6, 'omar', 'Fundet bevidstløs på gaden.', at, at, at + interval '1 hour',
       (at AT TIME ZONE 'Europe/Copenhagen')::date + 7
     FROM (SELECT now() - make_interval(hours => $5) AS at) AS taken`,
    [access.id, access.citizenId, access.staffMemberId, access.organisationId, hoursAgo, UNIT_OF_THE_SEEDS],
  );
  return access;
}

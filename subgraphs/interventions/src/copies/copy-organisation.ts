import type { EventEnvelope } from '@tvaers/contract/events';
import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Learns an organisation. Stays from before we knew its SOR code find their hospital now, which then treats the person. */
export async function copyOrganisation(
  { payload, occurredAt }: EventEnvelope<'staff.organisation-changed'>,
  context: OperationContext,
): Promise<void> {
  const { organisationId, sorId, name, parentId, validFrom, validTo } = payload;
  await context.sql(
    `INSERT INTO known_organisation (organisation_id, sor_id, name, parent_id, valid_from, valid_to, heard_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (organisation_id) DO UPDATE
       SET sor_id = excluded.sor_id, name = excluded.name, parent_id = excluded.parent_id,
         valid_from = excluded.valid_from, valid_to = excluded.valid_to, heard_at = excluded.heard_at
       WHERE known_organisation.heard_at <= excluded.heard_at`,
    [organisationId, sorId, name, parentId, validFrom, validTo, occurredAt],
  );
  if (sorId === null) return;
  const found = await context.sql<{ citizenId: string }>(
    `UPDATE hospital_stay SET hospital_id = $1 WHERE hospital_id IS NULL AND $2 = ANY(hospital_sor_ids)
     RETURNING citizen_id AS "citizenId"`,
    [organisationId, sorId],
  );
  await tellFacts(
    context,
    found.map(({ citizenId }) => citizenId),
  );
}

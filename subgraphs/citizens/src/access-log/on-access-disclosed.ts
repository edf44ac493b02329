import type { EventHandlers } from '@tvaers/kit/events/event-handlers';

/** The first telling of a number counts: a chain that was written anew cannot change what we hold. */
const COLLECT = `
  INSERT INTO collected_access_event (id, subgraph, seq, at, subject, role, organisation_id, staff_member_id, citizen_id,
    viewer_citizen_id, operation, activity, data_classes, purpose, basis, outcome, correlation_id)
  SELECT md5($1::text || '/' || seq)::uuid, $1::text, seq, at, subject, role, "organisationId", "staffMemberId", "citizenId",
    "viewerCitizenId", operation, activity, "dataClasses", purpose, basis, outcome, "correlationId"
  FROM jsonb_to_recordset($2::jsonb) AS row (seq bigint, at timestamptz, subject text, role text, "organisationId" uuid,
    "staffMemberId" uuid, "citizenId" uuid, "viewerCitizenId" uuid, operation text, activity text, "dataClasses" text[],
    purpose text, basis text, outcome text, "correlationId" text)
  ON CONFLICT (id) DO NOTHING`;

const WITNESS = 'INSERT INTO witnessed_seal (subgraph, seq, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** Somebody has looked at somebody in some sector: kept for the citizen, with the head of that sector's chain. */
export const onAccessDisclosed: NonNullable<EventHandlers['access.disclosed']> = async (
  { source, payload },
  { sql },
) => {
  const { head, rows } = payload;
  await Promise.all([sql(COLLECT, [source, JSON.stringify(rows)]), sql(WITNESS, [source, head.seq, head.hash])]);
};

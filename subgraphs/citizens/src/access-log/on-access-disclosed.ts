import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { groupsOf } from './former-batches.ts';

const COLLECT = `
  INSERT INTO collected_access_event (subgraph, seq, at, subject, role, organisation_id, staff_member_id, citizen_id,
    viewer_citizen_id, operation, activity, data_classes, purpose, basis, outcome, correlation_id)
  SELECT $1::text, seq, at, subject, role, "organisationId", "staffMemberId",
    citizen_id, "viewerCitizenId", operation, activity, "dataClasses", purpose, basis, outcome, "correlationId"
  FROM jsonb_to_recordset($2::jsonb) AS told (seq bigint, "citizenIds" uuid[], at timestamptz, subject text, role text,
    "organisationId" uuid, "staffMemberId" uuid, "viewerCitizenId" uuid, operation text, activity text,
    "dataClasses" text[], purpose text, basis text, outcome text, "correlationId" text)
  CROSS JOIN LATERAL unnest("citizenIds") AS citizen_id`;

/** The first telling of a place counts: a chain that was written anew cannot change what we hold. */
const COLLECT_WHAT_IS_MISSING = `${COLLECT} ON CONFLICT DO NOTHING`;

const FURTHEST = 'SELECT seq FROM witnessed_seal WHERE subgraph = $1 ORDER BY seq DESC LIMIT 1';

const WITNESS = 'INSERT INTO witnessed_seal (subgraph, seq, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** Somebody has looked at somebody in some sector: kept for the citizen, with the head of that sector's chain. */
export const onAccessDisclosed: NonNullable<EventHandlers['access.disclosed']> = async (
  { source, payload },
  { sql },
) => {
  const { head } = payload;
  const groups = groupsOf(payload);
  const [furthest] = await sql<{ seq: number }>(FURTHEST, [source]);
  const nearest = Math.min(...groups.map(({ seq }) => seq));
  // Almost always they come in order, and then to look for each of them would cost as much as to write it.
  const collect = nearest > (furthest?.seq ?? 0) ? COLLECT : COLLECT_WHAT_IS_MISSING;
  await Promise.all([sql(collect, [source, JSON.stringify(groups)]), sql(WITNESS, [source, head.seq, head.hash])]);
};

import type { AccessBatch, AccessGroup } from '@tvaers/contract/access-log';
import type { EventHandlers } from '@tvaers/kit/events/event-handlers';

/** The first telling of a number counts: a chain that was written anew cannot change what we hold. */
const COLLECT = `
  INSERT INTO collected_access_event (id, subgraph, seq, at, subject, role, organisation_id, staff_member_id, citizen_id,
    viewer_citizen_id, operation, activity, data_classes, purpose, basis, outcome, correlation_id)
  SELECT md5($1::text || '/' || seq)::uuid, $1::text, seq, at, subject, role, "organisationId", "staffMemberId",
    citizen_id, "viewerCitizenId", operation, activity, "dataClasses", purpose, basis, outcome, "correlationId"
  FROM jsonb_to_recordset($2::jsonb) AS told (seqs bigint[], "citizenIds" uuid[], at timestamptz, subject text, role text,
    "organisationId" uuid, "staffMemberId" uuid, "viewerCitizenId" uuid, operation text, activity text,
    "dataClasses" text[], purpose text, basis text, outcome text, "correlationId" text)
  CROSS JOIN LATERAL unnest(seqs, "citizenIds") AS row (seq, citizen_id)
  ON CONFLICT (id) DO NOTHING`;

const WITNESS = 'INSERT INTO witnessed_seal (subgraph, seq, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** Somebody has looked at somebody in some sector: kept for the citizen, with the head of that sector's chain. */
export const onAccessDisclosed: NonNullable<EventHandlers['access.disclosed']> = async (
  { source, payload },
  { sql },
) => {
  const { head } = payload;
  await Promise.all([
    sql(COLLECT, [source, JSON.stringify(groupsIn(payload))]),
    sql(WITNESS, [source, head.seq, head.hash]),
  ]);
};

/** Until 29 November 2026 a batch told row by row: what was sent then and read only now is not lost. */
interface FormerBatch extends Pick<AccessBatch, 'subgraph' | 'head'> {
  rows: (Omit<AccessGroup, 'seqs' | 'citizenIds'> & { seq: number; citizenId: string })[];
}

const groupsIn = (batch: AccessBatch | FormerBatch): AccessGroup[] =>
  'groups' in batch
    ? batch.groups
    : batch.rows.map(({ seq, citizenId, ...row }) => ({ ...row, seqs: [seq], citizenIds: [citizenId] }));

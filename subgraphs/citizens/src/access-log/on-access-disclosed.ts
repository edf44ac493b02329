import type { AccessGroup } from '@tvaers/contract/access-log';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { groupsOf } from './former-batches.ts';

/** The first telling of a place counts: a chain that was written anew cannot change what we hold. */
const COLLECT = `
  WITH told AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS told (seq bigint, "citizenIds" uuid[], at timestamptz, subject text,
      role text, "organisationId" uuid, "staffMemberId" uuid, "viewerCitizenId" uuid, operation text, activity text,
      "dataClasses" text[], purpose text, basis text, outcome text, "correlationId" text)
  ),
  kept AS (
    INSERT INTO collected_access_event (subgraph, seq, at, subject, role, organisation_id, staff_member_id,
      viewer_citizen_id, operation, activity, data_classes, purpose, basis, outcome, correlation_id)
    SELECT $1::text, seq, at, subject, role, "organisationId", "staffMemberId", "viewerCitizenId", operation, activity,
      "dataClasses", purpose, basis, outcome, "correlationId"
    FROM told ORDER BY seq
    ON CONFLICT (subgraph, seq) DO NOTHING
    RETURNING id, seq, at
  )
  INSERT INTO collected_access_citizen (event_id, citizen_id, at)
  SELECT kept.id, citizen_id, kept.at FROM kept JOIN told USING (seq) CROSS JOIN LATERAL unnest(told."citizenIds") AS citizen_id`;

/** Keeps what a sector's log says, once for each place in its chain. */
export const collectAccess = (
  { sql }: Pick<OperationContext, 'sql'>,
  source: SubgraphName,
  groups: readonly AccessGroup[],
): Promise<unknown> => sql(COLLECT, [source, JSON.stringify(groups)]);

const WITNESS = 'INSERT INTO witnessed_seal (subgraph, seq, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** Somebody has looked at somebody in some sector: kept for the citizen, with the head of that sector's chain. */
export const onAccessDisclosed: NonNullable<EventHandlers['access.disclosed']> = async (
  { source, payload },
  context,
) => {
  const { head } = payload;
  await Promise.all([
    collectAccess(context, source, groupsOf(payload)),
    context.sql(WITNESS, [source, head.seq, head.hash]),
  ]);
};

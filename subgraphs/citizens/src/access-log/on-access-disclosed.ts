import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { EventHandlers } from '@tvaers/kit/events/event-handlers';
import { type Told, toldBy } from './former-batches.ts';

/**
 * The first telling of a place counts: a chain that was written anew cannot change what we hold. People who were looked at
 * together are kept once for each day. Should somebody else have just kept the same, they are not found here, and the row
 * that must name them fails: the event comes again.
 */
const COLLECT = `
  WITH told AS MATERIALIZED (
    SELECT told.*, (at AT TIME ZONE 'UTC')::date AS day
    FROM json_to_recordset($3::json) AS told (seq bigint, people integer, at timestamptz, subject text, role text,
      "organisationId" uuid, "staffMemberId" uuid, "viewerCitizenId" uuid, operation text, activity text,
      "dataClasses" text[], purpose text, basis text, outcome text, "correlationId" text)
  ),
  people AS MATERIALIZED (
    SELECT number, ids, sha256(array_send(ids)) AS digest
    FROM json_to_recordset($2::json) AS people (number integer, "citizenIds" uuid[])
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT citizen_id ORDER BY citizen_id), '{}') AS ids FROM unnest("citizenIds") AS citizen_id
    ) AS in_order
  ),
  of_day AS MATERIALIZED (
    SELECT DISTINCT day, ids, digest FROM told JOIN people ON people.number = told.people
  ),
  new AS (
    INSERT INTO collected_access_people (day, digest) SELECT day, digest FROM of_day
    ON CONFLICT (day, digest) DO NOTHING
    RETURNING id, day, digest
  ),
  named AS (
    INSERT INTO collected_access_citizen (people_id, citizen_id, day)
    SELECT new.id, citizen_id, day FROM new JOIN of_day USING (day, digest) CROSS JOIN LATERAL unnest(ids) AS citizen_id
  ),
  kept AS MATERIALIZED (
    SELECT id, day, digest FROM new
    UNION ALL
    SELECT known.id, day, digest FROM of_day JOIN collected_access_people AS known USING (day, digest)
  )
  INSERT INTO collected_access_event (subgraph, seq, people_id, at, subject, role, organisation_id, staff_member_id,
    viewer_citizen_id, operation, activity, data_classes, purpose, basis, outcome, correlation_id)
  SELECT $1::text, seq, kept.id, at, subject, role, "organisationId", "staffMemberId", "viewerCitizenId", operation,
    activity, "dataClasses", purpose, basis, outcome, "correlationId"
  FROM told JOIN people ON people.number = told.people LEFT JOIN kept USING (day, digest)
  ORDER BY seq
  ON CONFLICT (subgraph, seq) DO NOTHING`;

/** Keeps what a sector's log says, once for each place in its chain. */
export const collectAccess = (
  { sql }: Pick<OperationContext, 'sql'>,
  source: SubgraphName,
  { people, groups }: Told,
): Promise<unknown> => sql(COLLECT, [source, JSON.stringify(people), JSON.stringify(groups)]);

const WITNESS = 'INSERT INTO witnessed_seal (subgraph, seq, hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** Somebody has looked at somebody in some sector: kept for the citizen, with the head of that sector's chain. */
export const onAccessDisclosed: NonNullable<EventHandlers['access.disclosed']> = async (
  { source, payload },
  context,
) => {
  const { head } = payload;
  await Promise.all([
    collectAccess(context, source, toldBy(payload)),
    context.sql(WITNESS, [source, head.seq, head.hash]),
  ]);
};

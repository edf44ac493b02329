import type { AccessBatch, AccessRow } from '@tvaers/contract/access-log';
import type { Job } from '../events/jobs.ts';
import { canonicalEventSql, canonicalWatchSql, GENESIS_HASH, momentSql } from './canonical-event.ts';
import type { OperationContext } from './operation-context.ts';

const BATCH = 1000;
const SEALED_AT = `date_trunc('milliseconds', now())`;

/** More seals than five busy seconds bring. */
const RECENT = 50_000;

const HAS_NO_SEAL = '(SELECT s.seq FROM access_seal s WHERE s.event_id = e.id) IS NULL';
/** The last seconds' seals read in one go: a look into the index for each of their rows costs ten times as much. */
const HAS_NO_RECENT_SEAL = `e.id NOT IN (SELECT event_id FROM recent)
        AND ((SELECT count(*) FROM recent) < ${RECENT} OR ${HAS_NO_SEAL})`;

/**
 * Numbers of an identity are given before commits, so a row can appear below one that is sealed already: each pass looks
 * again at the ids of the last `$1` before the newest seal. Neither way is a join: the planner knows nothing of `low` and
 * would read the whole chain.
 */
const sealSql = (isUnsealed: string) => `
  WITH head AS (SELECT seq, hash, sealed_at FROM access_seal ORDER BY seq DESC LIMIT 1),
  low AS (
    SELECT seq, event_id FROM access_seal
    WHERE sealed_at < (SELECT sealed_at FROM head) - $1::interval AND event_id IS NOT NULL
    ORDER BY sealed_at DESC, seq DESC LIMIT 1
  ),
  recent AS MATERIALIZED (
    SELECT event_id FROM access_seal
    WHERE seq > coalesce((SELECT seq FROM low), 0) AND event_id IS NOT NULL ORDER BY seq LIMIT ${RECENT}
  ),
  fresh AS MATERIALIZED (
    SELECT e.* FROM access_event e
    WHERE e.id > coalesce((SELECT event_id FROM low), 0)
      AND ${isUnsealed}
    ORDER BY e.id LIMIT ${BATCH}
  ),
  place AS (
    SELECT id, coalesce((SELECT seq FROM head), 0) + row_number() OVER (ORDER BY id) AS seq FROM fresh
  ),
  link AS (
    SELECT 0 AS seq, NULL::bigint AS event_id, coalesce((SELECT hash FROM head), $2::bytea) AS text
    UNION ALL
    SELECT place.seq, e.id, convert_to(${canonicalEventSql('place.seq', SEALED_AT)}, 'UTF8')
    FROM fresh e JOIN place USING (id)
  ),
  chain AS (SELECT seq, event_id, access_chain(text) OVER (ORDER BY seq) AS hash FROM link),
  sealed AS (
    INSERT INTO access_seal (seq, event_id, hash, sealed_at)
    SELECT seq, event_id, hash, ${SEALED_AT} FROM chain WHERE event_id IS NOT NULL
    RETURNING seq, event_id, hash
  )
  SELECT sealed.seq, encode(sealed.hash, 'hex') AS hash, ${momentSql('e.at')} AS at, e.subject, e.role,
    e.organisation_id AS "organisationId", e.staff_member_id AS "staffMemberId", e.citizen_id AS "citizenId",
    e.viewer_citizen_id AS "viewerCitizenId", e.operation, e.activity, e.data_classes AS "dataClasses", e.purpose,
    e.basis, e.outcome, e.correlation_id AS "correlationId"
  FROM sealed JOIN fresh e ON e.id = sealed.event_id ORDER BY sealed.seq`;

const SEAL_NEW = sealSql(HAS_NO_RECENT_SEAL);
const SEAL_LATE = sealSql(HAS_NO_SEAL);

const WATCH = `
  INSERT INTO access_seal (seq, hash, sealed_at)
  SELECT place.seq, sha256(place.before || convert_to(${canonicalWatchSql('place.seq', SEALED_AT)}, 'UTF8')), ${SEALED_AT}
  FROM (
    SELECT coalesce(max(seq), 0) + 1 AS seq, coalesce((array_agg(hash))[1], $1::bytea) AS before
    FROM (SELECT * FROM access_seal ORDER BY seq DESC LIMIT 1) head
    HAVING coalesce(max(sealed_at), '-infinity') < now() - interval '5 minutes'
  ) place
  RETURNING seq, encode(hash, 'hex') AS hash`;

/**
 * Chains what has been read since the last beat, apart from the readers, who would otherwise queue for each other. The
 * batch leaves as an event in the same transaction, so that others hold the head. One sealer at a time; a second one
 * leaves it to the first.
 */
export const sealAccessLog: Job = {
  name: 'seal-the-access-log',
  everyMs: 500,
  work: (context) => seal(context, SEAL_NEW, '5 seconds'),
};

/**
 * Rows whose transaction hung longer than anybody waits; a connection that idles in one is cut after a minute. Where
 * nobody reads, the chain gets a watch now and then: without it nothing could tell that a row dated into the quiet was
 * not there.
 */
export const sealLatecomers: Job = {
  name: 'seal-latecomers',
  everyMs: 60_000,
  async work(context) {
    if (!(await seal(context, SEAL_LATE, '10 minutes'))) return;
    const [head] = await context.sql<AccessBatch['head']>(WATCH, [GENESIS_HASH]);
    if (head) await context.publish('access.disclosed', { subgraph: context.subgraph, head, rows: [] });
  },
};

/** Answers whether it was our turn. */
async function seal(context: OperationContext, statement: string, lookBack: string): Promise<boolean> {
  const [turn] = await context.sql<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('tvaers.access-seal')) AS mine`,
  );
  // All in one transaction: after a stop nothing that was already there may seem to have come after a later seal.
  while (turn?.mine) {
    const sealed = await context.sql<AccessRow & { hash: string }>(statement, [lookBack, GENESIS_HASH]);
    const last = sealed.at(-1);
    if (!last) return true;
    const rows = sealed.map(({ hash: _hash, ...row }) => row);
    const head = { seq: last.seq, hash: last.hash };
    await context.publish('access.disclosed', { subgraph: context.subgraph, head, rows });
    if (sealed.length < BATCH) return true;
  }
  return false;
}

import type { AccessBatch } from '@tvaers/contract/access-log';
import type { Job } from '../events/jobs.ts';
import {
  CANONICAL_EVENT,
  canonicalSealSql,
  canonicalWatchSql,
  FORM,
  GENESIS_HASH,
  momentSql,
} from './canonical-event.ts';
import type { OperationContext } from './operation-context.ts';

const BATCH = 500;
const SEALED_AT = `date_trunc('milliseconds', now())`;

/**
 * The planner knows nothing of where the look begins and would read the whole log: with this it goes by the keys. Where
 * the policies of rows apply, it goes by them only for comparisons with a plain value, such as a whole sub-select.
 */
const MY_TURN = `
  SELECT pg_try_advisory_xact_lock(hashtext('tvaers.access-seal')) AS mine,
    set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;

/**
 * One seal for what is new: the hash of each row, and over them the hash of the chain. Numbers of an identity are given
 * before commits, so a row can appear below one that is sealed already: each pass looks again at the ids of the last `$1`
 * before the newest seal. Answers how many there were, and the `AccessBatch` for the others as JSON.
 */
const SEAL = `
  WITH head AS (SELECT seq, hash, sealed_at FROM access_seal ORDER BY seq DESC LIMIT 1),
  low AS (
    SELECT seq, event_ids[cardinality(event_ids)] AS event_id FROM access_seal
    WHERE sealed_at < (SELECT sealed_at FROM head) - $1::interval AND event_ids <> '{}'
    ORDER BY seq DESC LIMIT 1
  ),
  new AS (
    SELECT * FROM access_event WHERE id > (SELECT coalesce(max(event_id), 0) FROM low)
      AND id NOT IN (SELECT unnest(event_ids) FROM access_seal WHERE seq > (SELECT coalesce(max(seq), 0) FROM low))
    ORDER BY id LIMIT ${BATCH}
  ),
  fresh AS MATERIALIZED (
    SELECT e.*, coalesce((SELECT seq FROM head), 0) + row_number() OVER (ORDER BY e.id) AS seq,
      sha256(convert_to(${CANONICAL_EVENT}, 'UTF8')) AS hash
    FROM new AS e
  ),
  batch AS (
    SELECT max(seq) AS seq, array_agg(id ORDER BY seq) AS event_ids, string_agg(hash, '' ORDER BY seq) AS row_hashes
    FROM fresh HAVING count(*) > 0
  ),
  sealed AS (
    INSERT INTO access_seal (seq, form, event_ids, row_hashes, sealed_at, hash)
    SELECT seq, ${FORM}, event_ids, row_hashes, ${SEALED_AT}, sha256(coalesce((SELECT hash FROM head), $2::bytea)
      || convert_to(${canonicalSealSql('seq', SEALED_AT, 'event_ids')}, 'UTF8') || row_hashes)
    FROM batch
    RETURNING seq, hash, cardinality(event_ids) AS count
  ),
  people AS (
    SELECT row_number() OVER () AS number, citizen_ids AS "citizenIds" FROM (SELECT DISTINCT citizen_ids FROM fresh) AS one
  ),
  told AS (
    SELECT seq, number AS people, ${momentSql('at')} AS at, subject, role, organisation_id AS "organisationId",
      staff_member_id AS "staffMemberId", viewer_citizen_id AS "viewerCitizenId", operation, activity,
      data_classes AS "dataClasses", purpose, basis, outcome, correlation_id AS "correlationId"
    FROM fresh JOIN people ON "citizenIds" = citizen_ids
  )
  SELECT count, json_build_object('subgraph', $3::text, 'head', json_build_object('seq', seq, 'hash', encode(hash, 'hex')),
    'people', (SELECT json_agg(people) FROM people), 'groups', (SELECT json_agg(told ORDER BY seq) FROM told))::text AS batch
  FROM sealed`;

const WATCH = `
  INSERT INTO access_seal (seq, form, hash, sealed_at)
  SELECT place.seq, 1, sha256(place.before || convert_to(${canonicalWatchSql('place.seq', SEALED_AT)}, 'UTF8')), ${SEALED_AT}
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
  everyMs: 700,
  work: (context) => seal(context, '2 seconds'),
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
    if (!(await seal(context, '10 minutes'))) return;
    const [head] = await context.sql<AccessBatch['head']>(WATCH, [GENESIS_HASH]);
    if (head) await context.publish('access.disclosed', { subgraph: context.subgraph, head, people: [], groups: [] });
  },
};

/** Answers whether it was our turn. */
async function seal(context: OperationContext, lookBack: string): Promise<boolean> {
  const [turn] = await context.sql<{ mine: boolean }>(MY_TURN);
  // All in one transaction: after a stop nothing that was already there may seem to have come after a later seal.
  while (turn?.mine) {
    const [sealed] = await context.sql<{ count: number; batch: string }>(SEAL, [
      ...[lookBack, GENESIS_HASH, context.subgraph],
    ]);
    if (!sealed) return true;
    await context.publishWritten('access.disclosed', sealed.batch);
    if (sealed.count < BATCH) return true;
  }
  return false;
}

import { FACT_OWNERS, STALE_SECONDS } from '@tvaers/contract/access-facts';

/**
 * The text of the functions that decide who sees what, all made of one body. Facts meet policy: whatever no rule grants
 * is denied. They run with the owner's rights, because the facts that decide cannot be subject to the decision.
 */

/**
 * Whether a fact is about the viewer: each of staff member, organisation and account that it names is the viewer's own.
 * One that names nobody is about nobody; a block that names nobody is about everybody.
 */
const holds = (fact: string) => `
      (${fact}.staff_member_id IS NULL OR ${fact}.staff_member_id = (viewer ->> 'staffMemberId')::uuid)
      AND (${fact}.organisation_id IS NULL OR ${fact}.organisation_id = (viewer ->> 'organisationId')::uuid)
      AND (${fact}.subject IS NULL OR ${fact}.subject = viewer ->> 'subject')
      AND (${fact}.purpose IS NULL OR ${fact}.purpose = viewer ->> 'purpose')
      AND ${fact}.valid_from <= at AND (${fact}.valid_to IS NULL OR at < ${fact}.valid_to)`;

/** Facts that name a person, or were decided about one case: enough for a restricted record. */
const BY_NAME = `('own', 'guardian', 'emergency', 'decision')`;

/**
 * One row for each record of a citizen and each rule that grants something, classes as a mask. Classes of 0 are a
 * restricted record that opens masked. `ofFacts` picks the facts to begin with, `ofOwn` says whether the viewer's own
 * record is asked for, `trust` whether copied facts count at all.
 *
 * Emergency access is its own purpose, whatever else the viewer reads for. A person may have several records: all of it is decided for the person (`person_records` of the subgraph).
 */
export const grantsSql = ({ ofFacts, ofOwn, trust }: { ofFacts: string; ofOwn: string; trust: string }) => `
    WITH found AS MATERIALIZED (
      SELECT fact.citizen_id, fact.kind, fact.classes, fact.valid_from,
        fact.staff_member_id IS NOT NULL OR fact.kind IN ${BY_NAME} AS by_name
      FROM access_fact AS fact
      WHERE ${trust} AND ${ofFacts} AND fact.kind NOT IN ('block', 'restriction') AND fact.recipient IS NOT NULL
        AND ${holds('fact')}
      UNION ALL
      SELECT (viewer ->> 'citizenId')::uuid, 'own', -1, '-infinity'::timestamptz, true
      WHERE viewer ->> 'role' = 'citizen' AND ${ofOwn}
      UNION ALL
      SELECT (viewer -> 'emergency' ->> 'citizenId')::uuid, 'emergency', -1,
        (viewer -> 'emergency' ->> 'from')::timestamptz, true
      WHERE (viewer -> 'emergency' ->> 'from')::timestamptz <= at AND at < (viewer -> 'emergency' ->> 'to')::timestamptz
    ),
    record AS MATERIALIZED (
      SELECT * FROM person_records(ARRAY(SELECT DISTINCT citizen_id FROM found))
    ),
    person AS (SELECT DISTINCT person, record FROM record),
    held AS (
      SELECT DISTINCT record.person, found.kind, found.classes, found.valid_from, found.by_name
      FROM found JOIN record ON record.asked = found.citizen_id
    ),
    rule AS MATERIALIZED (
      SELECT * FROM access_policy WHERE role = viewer ->> 'role' AND purpose IN (viewer ->> 'purpose', 'emergency')
    ),
    besides AS (
      SELECT held.person, rule.rule, bit_or(held.classes) AS classes
      FROM held JOIN rule ON held.kind = ANY (rule.also) GROUP BY held.person, rule.rule
    ),
    held_back AS (
      SELECT person.person, bit_or(fact.classes) FILTER (WHERE fact.kind = 'block') AS blocked,
        bool_or(fact.kind = 'restriction') AS restricted
      FROM person JOIN access_fact AS fact ON fact.citizen_id = person.record
      WHERE fact.kind IN ('block', 'restriction') AND ${holds('fact')}
      GROUP BY person.person
    ),
    masking AS (
      SELECT held.person, coalesce(bool_or(held_back.restricted), false) AND NOT bool_or(held.by_name) AS is_masked
      FROM held LEFT JOIN held_back ON held_back.person = held.person GROUP BY held.person
    ),
    granted AS (
      SELECT held.person, rule.rule, rule.basis, rule.writes,
        bit_or(held.classes & rule.classes
          & CASE WHEN rule.also IS NULL THEN -1 ELSE coalesce(besides.classes, 0) END
          & CASE WHEN rule.basis = 'emergency' OR held.kind = 'own' THEN -1 ELSE ~coalesce(held_back.blocked, 0) END)
          AS classes
      FROM held
      JOIN rule ON held.kind = ANY (rule.evidence) AND (rule.longest IS NULL OR at < held.valid_from + rule.longest)
        AND (rule.purpose = viewer ->> 'purpose' OR held.kind = 'emergency')
      LEFT JOIN besides ON besides.person = held.person AND besides.rule = rule.rule
      LEFT JOIN held_back ON held_back.person = held.person
      GROUP BY held.person, rule.rule, rule.basis, rule.writes
    )
    SELECT person.record AS citizen_id, granted.rule, granted.basis,
      CASE WHEN is_masked THEN 0 ELSE granted.classes END AS classes,
      CASE WHEN granted.writes AND NOT is_masked THEN granted.classes ELSE 0 END AS writable
    FROM granted
    JOIN person ON person.person = granted.person
    JOIN masking ON masking.person = granted.person
    WHERE granted.classes <> 0`;

/** From the viewer's side, by the index of recipients: everybody the viewer may see. */
export const toViewer = (trust: string) =>
  grantsSql({
    trust,
    ofFacts: `fact.recipient = ANY (ARRAY[viewer ->> 'staffMemberId', viewer ->> 'organisationId', viewer ->> 'subject'])`,
    ofOwn: `viewer ->> 'citizenId' IS NOT NULL`,
  });

const OWNERS_RIGHTS = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;

/** Which classes of which of these citizens the viewer may read and write, by which rules; citizens without any are left out. */
const ACCESS_CLASSES = `
  CREATE FUNCTION access_classes(viewer jsonb, citizen_ids uuid[], at timestamptz DEFAULT now())
  RETURNS TABLE (citizen_id uuid, classes integer, writable integer, bases text[], rules text[])
  LANGUAGE sql STABLE PARALLEL SAFE ${OWNERS_RIGHTS} AS $$
    SELECT citizen_id, bit_or(classes), bit_or(writable), array_agg(DISTINCT basis ORDER BY basis),
      array_agg(DISTINCT rule ORDER BY rule)
    FROM (${grantsSql({
      trust: 'true',
      ofFacts: `fact.citizen_id IN (SELECT asked.record FROM person_records(citizen_ids) AS asked)`,
      ofOwn: `(viewer ->> 'citizenId')::uuid IN (SELECT asked.record FROM person_records(citizen_ids) AS asked)`,
    })}) AS granted
    WHERE citizen_id = ANY (citizen_ids)
    GROUP BY citizen_id
  $$`;

const VISIBLE_TO = `
  CREATE FUNCTION visible_citizens(viewer jsonb, wanted integer, at timestamptz DEFAULT now())
  RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ${OWNERS_RIGHTS} AS $$
    SELECT DISTINCT citizen_id FROM (${toViewer('true')}) AS granted WHERE classes & wanted <> 0
  $$`;

const OWNERS = [...new Set(Object.values(FACT_OWNERS))].map((owner) => `'${owner}'`).join(', ');

/**
 * Decides once for a transaction and keeps the decision in settings of that transaction, which the policies of rows look
 * at. Answers the same, citizens with equal grants together: `grants` is `rule=classes` by spaces. When a fact's owner
 * has been silent for too long its word counts no more: what is left is one's own record and a signed emergency grant,
 * and everything else fails with FACTS_STALE instead of looking empty.
 */
const ACCESS_OPEN = `
  CREATE FUNCTION access_open(subgraph text)
  RETURNS TABLE (citizens uuid[], classes integer, writable integer, grants text, stale boolean)
  LANGUAGE plpgsql VOLATILE ${OWNERS_RIGHTS} AS $$
  #variable_conflict use_column
  DECLARE
    viewer jsonb := current_setting('tvaers.viewer')::jsonb;
    at timestamptz := now();
    is_stale boolean := EXISTS (
      SELECT FROM unnest(ARRAY[${OWNERS}]) AS owner LEFT JOIN access_fact_source ON source = owner
      WHERE owner <> subgraph AND (heard_of IS NULL OR heard_of < now() - interval '${STALE_SECONDS} seconds'));
    ids uuid[]; masks integer[]; writes integer[]; texts text[];
  BEGIN
    SELECT array_agg(one.citizen_id), array_agg(one.classes), array_agg(one.writable), array_agg(one.grants)
    INTO ids, masks, writes, texts
    FROM (
      SELECT citizen_id, bit_or(classes) AS classes, bit_or(writable) AS writable,
        string_agg(rule || '/' || basis || '=' || classes, ' ' ORDER BY rule) AS grants
      FROM (${toViewer('NOT is_stale')}) AS granted
      GROUP BY citizen_id
    ) AS one;
    PERFORM set_config('tvaers.seen', coalesce(ids::text, ''), true),
      set_config('tvaers.seen_classes', coalesce(masks::text, ''), true),
      set_config('tvaers.seen_writable', coalesce(writes::text, ''), true),
      set_config('tvaers.facts', CASE
        WHEN NOT is_stale OR viewer ->> 'role' = 'citizen' OR viewer -> 'emergency' ->> 'citizenId' IS NOT NULL
        THEN 'known' ELSE 'stale' END, true);
    RETURN QUERY
      SELECT array_agg(one.id), one.mask, one.write, one.text, current_setting('tvaers.facts') = 'stale'
      FROM unnest(ids, masks, writes, texts) AS one (id, mask, write, text) GROUP BY one.mask, one.write, one.text
      UNION ALL SELECT NULL, 0, 0, '', true WHERE ids IS NULL AND current_setting('tvaers.facts') = 'stale';
  END $$`;

/** For policies of rows; nothing is seen where nothing was opened. Raises TV503 while nobody knows who may see what. */
const SEEN = `
  CREATE FUNCTION seen_citizens() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
  BEGIN
    IF current_setting('tvaers.facts', true) = 'stale' THEN
      RAISE EXCEPTION 'facts are stale' USING ERRCODE = 'TV503';
    END IF;
    RETURN NULLIF(current_setting('tvaers.seen', true), '')::uuid[];
  END $$;
  CREATE FUNCTION visible_citizens(wanted integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM unnest(seen_citizens(), NULLIF(current_setting('tvaers.seen_classes', true), '')::integer[])
      AS seen (id, classes) WHERE classes & wanted <> 0
  $$;
  CREATE FUNCTION writable_citizens(wanted integer) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM unnest(seen_citizens(), NULLIF(current_setting('tvaers.seen_writable', true), '')::integer[])
      AS seen (id, classes) WHERE classes & wanted <> 0
  $$;
  CREATE FUNCTION opened_citizens() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM unnest(seen_citizens()) AS id
  $$;
  CREATE FUNCTION acts_as_system() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('tvaers.system', true), '') = 'on'
  $$`;

/** Which records are one person: each its own, until a subgraph that knows of merges says otherwise. */
export const PERSON_RECORDS_ALONE = `
  CREATE OR REPLACE FUNCTION person_records(asked uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
  LANGUAGE sql STABLE PARALLEL SAFE ${OWNERS_RIGHTS} AS $$ SELECT id, id, id FROM unnest($1) AS id $$`;

export const DECISION_SQL = [PERSON_RECORDS_ALONE, ACCESS_CLASSES, VISIBLE_TO, ACCESS_OPEN, SEEN].join(';\n');

export const DROP_DECISION_SQL = `
  DROP FUNCTION access_open(text);
  DROP FUNCTION visible_citizens(integer);
  DROP FUNCTION writable_citizens(integer);
  DROP FUNCTION opened_citizens();
  DROP FUNCTION acts_as_system();
  DROP FUNCTION seen_citizens();
  DROP FUNCTION visible_citizens(jsonb, integer, timestamptz);
  DROP FUNCTION access_classes(jsonb, uuid[], timestamptz);
  DROP FUNCTION person_records(uuid[])`;

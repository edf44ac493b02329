import { OWNERS_RIGHTS } from './person-records.ts';

/**
 * The text of the functions that decide who sees what, all made of one body. Facts meet policy: whatever no rule grants
 * is denied. They run with the owner's rights, because the facts that decide cannot be subject to the decision.
 */

/** Where the viewer's claims are found: read out of JSON, or out of it once for all facts. */
interface ViewerSql {
  staffMemberId: string;
  organisationId: string;
  subject: string;
  purpose: string;
}
const FROM_JSON: ViewerSql = {
  staffMemberId: `(viewer ->> 'staffMemberId')::uuid`,
  organisationId: `(viewer ->> 'organisationId')::uuid`,
  subject: `viewer ->> 'subject'`,
  purpose: `viewer ->> 'purpose'`,
};
/** Another issuer's tokens may name a unit by words: then it is none of those that facts are about. */
const uuidClaim = (claim: string) =>
  `CASE WHEN pg_input_is_valid(viewer ->> '${claim}', 'uuid') THEN (viewer ->> '${claim}')::uuid END`;
const FROM_VARIABLES: ViewerSql = {
  ...{ staffMemberId: 'viewers_staff_member', organisationId: 'viewers_organisation' },
  ...{ subject: 'viewers_subject', purpose: 'viewers_purpose' },
};

/**
 * Whether a fact is about the viewer: each of staff member, organisation and account that it names is the viewer's own.
 * One that names nobody is about nobody; a block that names nobody is about everybody.
 */
const holds = (fact: string, { staffMemberId, organisationId, subject, purpose }: ViewerSql) => `
      (${fact}.staff_member_id IS NULL OR ${fact}.staff_member_id = ${staffMemberId})
      AND (${fact}.organisation_id IS NULL OR ${fact}.organisation_id = ${organisationId})
      AND (${fact}.subject IS NULL OR ${fact}.subject = ${subject})
      AND (${fact}.purpose IS NULL OR ${fact}.purpose = ${purpose})
      AND ${fact}.valid_from <= at AND (${fact}.valid_to IS NULL OR at < ${fact}.valid_to)`;

/** Facts that name a person, or were decided about one case: enough for a restricted record. */
const BY_NAME = `('own', 'guardian', 'emergency', 'decision')`;

/** The viewer's own record, and the citizen of a signed grant: facts that no table holds. */
const OWN = `
        SELECT (viewer ->> 'citizenId')::uuid AS citizen_id, 'own' AS kind, -1 AS classes,
          '-infinity'::timestamptz AS valid_from, true AS by_name
        WHERE viewer ->> 'role' = 'citizen' AND viewer ->> 'citizenId' IS NOT NULL`;
const EMERGENCY = `
        SELECT (viewer -> 'emergency' ->> 'citizenId')::uuid AS citizen_id, 'emergency' AS kind, -1 AS classes,
          (viewer -> 'emergency' ->> 'from')::timestamptz AS valid_from, true AS by_name
        WHERE (viewer -> 'emergency' ->> 'from')::timestamptz <= at
          AND at < (viewer -> 'emergency' ->> 'to')::timestamptz`;

/** Facts that name the viewer, as their index has it. */
const OF_VIEWER = `fact.recipient = ANY (ARRAY[viewer ->> 'staffMemberId', viewer ->> 'organisationId', viewer ->> 'subject'])`;

interface GrantsSql {
  /** An array of the citizens to look at. */
  asked: string;
  /** Whether copied facts count at all. */
  trust: string;
  is?: ViewerSql;
}

/**
 * One row for each rule that grants something to people of whom the same is known, with all their records; classes as a
 * mask. Classes of 0 are a restricted record that opens masked, of which a review of an emergency access alone shows what
 * it takes.
 *
 * A person may have several records: all of it is decided for the person (`person_records` of the subgraph). A unit has
 * the same facts about most of its people, so one of those alike is decided, for all of them. Emergency access is its own
 * purpose, whatever else the viewer reads for. Every join is by equality, so that the time grows with the facts and not
 * with facts times rules.
 */
export const grantsSql = ({ asked, trust, is = FROM_JSON }: GrantsSql) => `
    WITH record AS MATERIALIZED (
      SELECT DISTINCT person, record FROM person_records(${asked})
    ),
    rule AS MATERIALIZED (
      SELECT rule.rule, rule.basis, rule.classes, rule.writes, rule.longest, rule.also IS NOT NULL AS needs_also,
        use.kind, use.kind = ANY (rule.evidence) AND (purpose = ${is.purpose} OR use.kind = 'emergency') AS proves,
        use.kind = ANY (rule.also) AS goes_with_it, rule.evidence <@ '{emergencyReview}' AS is_review
      FROM access_policy AS rule
      CROSS JOIN LATERAL (SELECT DISTINCT unnest(rule.evidence || rule.also) AS kind) AS use
      WHERE rule.role = viewer ->> 'role' AND rule.purpose IN (viewer ->> 'purpose', 'emergency')
    ),
    known AS MATERIALIZED (
      SELECT record.person, known.kind, known.classes, known.valid_from, known.by_name
      FROM (
        SELECT fact.citizen_id, fact.kind, fact.classes, fact.valid_from, false AS by_name
        FROM access_fact AS fact
        WHERE fact.citizen_id = ANY (ARRAY(SELECT record FROM record)) AND fact.kind IN ('block', 'restriction')
          AND ${holds('fact', is)}
        UNION ALL
        SELECT fact.citizen_id, fact.kind, fact.classes, fact.valid_from,
          fact.staff_member_id IS NOT NULL OR fact.kind IN ${BY_NAME}
        FROM access_fact AS fact
        WHERE ${trust} AND fact.citizen_id = ANY (ARRAY(SELECT record FROM record)) AND ${OF_VIEWER}
          AND fact.kind NOT IN ('block', 'restriction') AND ${holds('fact', is)}
        UNION ALL ${OWN}
        UNION ALL ${EMERGENCY}
      ) AS known
      JOIN record ON record.record = known.citizen_id
    ),
    -- All that the decision below looks at, so that whoever has the same has the same grants.
    looks AS (
      SELECT person, string_agg(DISTINCT concat_ws(' ', kind, classes, by_name, ARRAY(
        SELECT at < known.valid_from + longest FROM (SELECT DISTINCT longest FROM rule) AS counted)), ',') AS look
      FROM known GROUP BY person
    ),
    alike AS MATERIALIZED (
      SELECT any_value(person) AS person, array_agg(record) AS records FROM looks JOIN record USING (person) GROUP BY look
    ),
    fact AS MATERIALIZED (
      SELECT known.* FROM known JOIN alike USING (person)
    ),
    held_back AS MATERIALIZED (
      SELECT person, coalesce(bit_or(classes) FILTER (WHERE kind = 'block'), 0) AS blocked,
        bool_or(kind = 'restriction') AND NOT bool_or(by_name) AS is_masked
      FROM fact GROUP BY person
    ),
    granted AS (
      SELECT fact.person, rule.rule, rule.basis, rule.writes, rule.is_review, rule.classes
        & CASE WHEN rule.needs_also THEN coalesce(bit_or(fact.classes) FILTER (WHERE rule.goes_with_it), 0) ELSE -1 END
        & coalesce(bit_or(fact.classes
            & CASE WHEN rule.basis = 'emergency' OR fact.kind = 'own' THEN -1 ELSE ~held_back.blocked END)
          FILTER (WHERE rule.proves AND (rule.longest IS NULL OR at < fact.valid_from + rule.longest)), 0) AS classes
      FROM fact
      JOIN rule ON rule.kind = fact.kind
      JOIN held_back ON held_back.person = fact.person
      GROUP BY fact.person, rule.rule, rule.basis, rule.writes, rule.is_review, rule.classes, rule.needs_also
    )
    SELECT person, alike.records, granted.rule, granted.basis,
      CASE WHEN is_masked AND NOT is_review THEN 0 ELSE granted.classes END AS classes,
      CASE WHEN granted.writes AND (is_review OR NOT is_masked) THEN granted.classes ELSE 0 END AS writable
    FROM granted JOIN held_back USING (person) JOIN alike USING (person)
    WHERE granted.classes <> 0`;

/**
 * From the viewer's side, by the index of recipients: everybody the viewer may see. Looked at are those about whom there
 * is a fact without which no rule grants anything: what a rule asks for besides its evidence, or else its evidence. Most
 * citizens who consented to a unit are of no concern to one of its people.
 */
export const toViewer = (trust: string, is: ViewerSql = FROM_JSON) =>
  grantsSql({
    ...{ trust, is },
    asked: `ARRAY(
      SELECT fact.citizen_id FROM access_fact AS fact
      WHERE ${trust} AND fact.kind <> 'block' AND fact.kind = ANY (ARRAY(
          SELECT unnest(coalesce(also, evidence)) FROM access_policy
          WHERE role = viewer ->> 'role' AND purpose IN (viewer ->> 'purpose', 'emergency')))
        AND ${OF_VIEWER} AND ${holds('fact', is)}
      UNION SELECT citizen_id FROM (${OWN}) AS own
      UNION SELECT citizen_id FROM (${EMERGENCY}) AS emergency)`,
  });

/**
 * The planner takes every list here for a handful, and would go through one for each row of another. And it would plan
 * anew for the first five calls of each connection, which takes longer than to decide.
 */
const DECIDES = `${OWNERS_RIGHTS} SET enable_nestloop = off SET plan_cache_mode = force_generic_plan`;

/** Which classes of which of these citizens the viewer may read and write, by which rules; citizens without any are left out. */
const ACCESS_CLASSES = `
  CREATE OR REPLACE FUNCTION access_classes(viewer jsonb, citizen_ids uuid[], at timestamptz DEFAULT now())
  RETURNS TABLE (citizen_id uuid, classes integer, writable integer, bases text[], rules text[])
  LANGUAGE sql STABLE PARALLEL SAFE ${DECIDES} AS $$
    SELECT citizen_id, bit_or(classes), bit_or(writable), array_agg(DISTINCT basis ORDER BY basis),
      array_agg(DISTINCT rule ORDER BY rule)
    FROM (${grantsSql({ trust: 'true', asked: 'citizen_ids' })}) AS granted, unnest(records) AS citizen_id
    WHERE citizen_id = ANY (citizen_ids)
    GROUP BY citizen_id
  $$`;

const VISIBLE_TO = `
  CREATE OR REPLACE FUNCTION visible_citizens(viewer jsonb, wanted integer, at timestamptz DEFAULT now())
  RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ${DECIDES} AS $$
    SELECT DISTINCT citizen_id FROM (${toViewer('true')}) AS granted, unnest(records) AS citizen_id
    WHERE classes & wanted <> 0
  $$`;

/**
 * The decision for everybody the viewer may see anything of: citizens with equal masks together, as an array of ids in
 * text beside their masks, for the settings that policies of rows look at, and the same as JSON with the rules that grant
 * it, citizens with equal grants together; there `grants` is `rule/basis=classes` by spaces.
 */
const ACCESS_DECIDE = `
  CREATE OR REPLACE FUNCTION access_decide(viewer jsonb, trusts_facts boolean,
    OUT ids text[], OUT classes integer[], OUT writable integer[], OUT grants text)
  LANGUAGE plpgsql STABLE ${DECIDES} AS $$
  #variable_conflict use_column
  DECLARE
    viewers_staff_member uuid := ${uuidClaim('staffMemberId')};
    viewers_organisation uuid := ${uuidClaim('organisationId')};
    viewers_subject text := viewer ->> 'subject';
    viewers_purpose text := viewer ->> 'purpose';
    at timestamptz := now();
  BEGIN
    WITH alike AS MATERIALIZED (
      SELECT btrim(any_value(records)::text, '{}') AS citizens, bit_or(classes) AS mask, bit_or(writable) AS writes,
        string_agg(rule || '/' || basis || '=' || classes, ' ' ORDER BY rule) AS grants
      FROM (${toViewer('trusts_facts', FROM_VARIABLES)}) AS granted
      GROUP BY person
    )
    SELECT array_agg(same.ids), array_agg(same.mask), array_agg(same.writes),
      (SELECT coalesce(json_agg(one), '[]') FROM (
        SELECT json_agg(id) AS citizens, mask AS classes, alike.grants
        FROM alike, string_to_table(citizens, ',') AS id GROUP BY mask, alike.grants) AS one)
    INTO ids, classes, writable, grants
    FROM (
      SELECT '{' || string_agg(citizens, ',') || '}' AS ids, mask, writes FROM alike GROUP BY mask, writes
    ) AS same;
  END $$`;

/** The functions that decide, in their present form. */
export const DECIDING_SQL = [ACCESS_CLASSES, VISIBLE_TO, ACCESS_DECIDE].join(';\n');

export const DROP_DECIDING_SQL = `
  DROP FUNCTION access_decide(jsonb, boolean);
  DROP FUNCTION visible_citizens(jsonb, integer, timestamptz);
  DROP FUNCTION access_classes(jsonb, uuid[], timestamptz)`;

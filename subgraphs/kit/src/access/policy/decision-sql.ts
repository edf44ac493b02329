/**
 * The text of the two functions that decide who sees what, made of one body. Facts meet policy: whatever no rule grants
 * is denied. Times are compared with `at`, the transaction's own moment unless a caller says otherwise.
 */

/**
 * Whether a fact is about the viewer: each of staff member, organisation and account that it names is the viewer's own.
 * One that names nobody is about nobody; a block that names nobody is about everybody.
 */
const isAboutViewer = (fact: string) => `
      (${fact}.staff_member_id IS NULL OR ${fact}.staff_member_id = (viewer ->> 'staffMemberId')::uuid)
      AND (${fact}.organisation_id IS NULL OR ${fact}.organisation_id = (viewer ->> 'organisationId')::uuid)
      AND (${fact}.subject IS NULL OR ${fact}.subject = viewer ->> 'subject')`;

const holds = (fact: string) => `${isAboutViewer(fact)}
      AND (${fact}.purpose IS NULL OR ${fact}.purpose = viewer ->> 'purpose')
      AND ${fact}.valid_from <= at AND (${fact}.valid_to IS NULL OR at < ${fact}.valid_to)`;

/** One row for each class of a citizen that a rule grants. `citizens` picks the facts to look at. */
const granted = (citizens: { ofFacts: string; ofViewer: string }) => `
    SELECT fact.citizen_id, rule.class, rule.rule, rule.basis, rule.writes
    FROM (
      SELECT fact.citizen_id, fact.kind, fact.classes, fact.valid_from
      FROM access_fact AS fact
      WHERE ${citizens.ofFacts} AND fact.kind <> 'block' AND fact.recipient IS NOT NULL AND ${holds('fact')}
      UNION ALL
      SELECT (viewer ->> 'citizenId')::uuid, 'own', -1, '-infinity'::timestamptz
      WHERE viewer ->> 'role' = 'citizen' AND ${citizens.ofViewer}
    ) AS fact
    JOIN access_policy AS rule
      ON rule.role = viewer ->> 'role' AND rule.purpose = viewer ->> 'purpose'
      AND fact.kind = ANY (rule.evidence) AND fact.classes & rule.class <> 0
      AND (rule.longest IS NULL OR at < fact.valid_from + rule.longest)
    WHERE (rule.also IS NULL OR EXISTS (
      SELECT FROM access_fact AS other
      WHERE other.citizen_id = fact.citizen_id AND other.kind = ANY (rule.also) AND other.kind <> 'block'
      AND other.recipient IS NOT NULL AND other.classes & rule.class <> 0 AND ${holds('other')}))
    AND (rule.basis = 'emergency' OR fact.kind = 'own' OR NOT EXISTS (
      SELECT FROM access_fact AS block
      WHERE block.citizen_id = fact.citizen_id AND block.kind = 'block' AND block.classes & rule.class <> 0
      AND ${holds('block')}))`;

/** Which classes of which of these citizens the viewer may read and write, by which rules; citizens without any are left out. */
export const ACCESS_CLASSES_SQL = `
  CREATE FUNCTION access_classes(viewer jsonb, citizen_ids uuid[], at timestamptz DEFAULT now())
  RETURNS TABLE (citizen_id uuid, classes integer, writable integer, bases text[], rules text[])
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT citizen_id, bit_or(class), coalesce(bit_or(class) FILTER (WHERE writes), 0),
      array_agg(DISTINCT basis ORDER BY basis), array_agg(DISTINCT rule ORDER BY rule)
    FROM (${granted({
      ofFacts: 'fact.citizen_id = ANY (citizen_ids)',
      ofViewer: `(viewer ->> 'citizenId')::uuid = ANY (citizen_ids)`,
    })}) AS granted
    GROUP BY citizen_id
  $$`;

/** For policies of rows: `citizen_id IN (SELECT visible_citizens(viewer, class))`. Starts from the viewer, not from the rows. */
export const VISIBLE_CITIZENS_SQL = `
  CREATE FUNCTION visible_citizens(viewer jsonb, wanted integer DEFAULT -1, at timestamptz DEFAULT now())
  RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT DISTINCT citizen_id
    FROM (${granted({
      ofFacts: `fact.recipient = ANY (ARRAY[viewer ->> 'staffMemberId', viewer ->> 'organisationId', viewer ->> 'subject'])`,
      ofViewer: `viewer ->> 'citizenId' IS NOT NULL`,
    })}) AS granted
    WHERE class & wanted <> 0
  $$`;

import { protectTable } from '../../database/row-security.ts';

/** For functions whose caller may not read what they ask, with no way to slip another table under them. */
export const OWNERS_RIGHTS = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;

/** Which records are one person: each its own, until a subgraph that knows of merges says otherwise. */
export const PERSON_RECORDS_ALONE = `
  CREATE OR REPLACE FUNCTION person_records(asked uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
  LANGUAGE sql STABLE PARALLEL SAFE ${OWNERS_RIGHTS} AS $$ SELECT id, id, id FROM unnest($1) AS id $$`;

/**
 * The same where merges are known. `ROWS` because a planner that expects thousands reads whole tables; the short way out
 * because few records are merged.
 */
export const PERSON_RECORDS_OF_MERGES = `
  DROP FUNCTION person_records(uuid[]);
  CREATE FUNCTION person_records(ids uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
  LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 50 ${OWNERS_RIGHTS} AS $$
  #variable_conflict use_column
  BEGIN
    IF NOT EXISTS (SELECT FROM merged_record WHERE record_id = ANY (ids) OR into_id = ANY (ids)) THEN
      RETURN QUERY SELECT DISTINCT id, id, id FROM unnest(ids) AS id;
      RETURN;
    END IF;
    RETURN QUERY
    WITH RECURSIVE one AS (SELECT DISTINCT id FROM unnest(ids) AS id),
    up AS (
      SELECT id AS start, id AS reached FROM one
      UNION
      SELECT up.start, merged.into_id FROM up JOIN merged_record AS merged ON merged.record_id = up.reached
      WHERE merged.into_id IS NOT NULL
    ),
    top AS (
      SELECT start, reached FROM up WHERE NOT EXISTS (
        SELECT FROM merged_record AS merged WHERE merged.record_id = up.reached AND merged.into_id IS NOT NULL)
    ),
    down AS (
      SELECT DISTINCT reached AS person, reached AS record FROM top
      UNION
      SELECT down.person, merged.record_id FROM down JOIN merged_record AS merged ON merged.into_id = down.record
    )
    -- Records that lead round in a circle have nobody at the top: then each stands for itself.
    SELECT one.id, coalesce(down.record, one.id), coalesce(top.reached, one.id)
    FROM one LEFT JOIN top ON top.start = one.id LEFT JOIN down ON down.person = top.reached;
  END $$;`;

/**
 * What a sector keeps that hears of merges by events and moves no row: `merged_record`, and `person_records` that walks it
 * up to the record that speaks for the person, and down to all of them.
 */
export const MERGED_RECORDS = `
  CREATE TABLE merged_record (
    record_id uuid PRIMARY KEY,
    into_id uuid,
    heard_at timestamptz(3) NOT NULL,
    CONSTRAINT merged_record_into_another CHECK (record_id <> into_id)
  );
  CREATE INDEX merged_record_into ON merged_record (into_id);
  ${protectTable('merged_record')}
  ${PERSON_RECORDS_OF_MERGES}`;
export const DROP_MERGED_RECORDS = `
  DROP FUNCTION person_records(uuid[]);
  ${PERSON_RECORDS_ALONE};
  DROP TABLE merged_record`;

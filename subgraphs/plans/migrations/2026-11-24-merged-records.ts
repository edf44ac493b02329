import { PERSON_RECORDS_ALONE } from '@tvaers/kit/access/decision/decision-sql';
import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/**
 * Which records turned out to be one person: what is agreed in any is shown in all, and no row moves. `person_records` is
 * what lists and the decision about access ask: up to the record that speaks for the person, and down to all of them.
 */
export const mergedRecords = defineMigration('2026-11-24T12:10Z', 'merged-records', {
  up: `
    CREATE TABLE merged_record (
      record_id uuid PRIMARY KEY,
      into_id uuid,
      heard_at timestamptz(3) NOT NULL,
      CONSTRAINT merged_record_into_another CHECK (record_id <> into_id)
    );
    CREATE INDEX merged_record_into ON merged_record (into_id);
    ${protectTable('merged_record')}

    CREATE OR REPLACE FUNCTION person_records(asked uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH RECURSIVE one AS (SELECT DISTINCT id FROM unnest($1) AS id),
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
      FROM one LEFT JOIN top ON top.start = one.id LEFT JOIN down ON down.person = top.reached
    $$;`,
  down: `
    ${PERSON_RECORDS_ALONE};
    DROP TABLE merged_record`,
});

import { PERSON_RECORDS_ALONE } from '@tvaers/kit/access/decision/decision-sql';
import { defineMigration } from '@tvaers/kit/database/define-migration';

/**
 * Who may see one record of a person may see them all, so the decision asks here which they are. It runs before anybody
 * may see anything, with the owner's rights. Should two merges ever run in a circle, the lowest id speaks for the person.
 */
export const personRecords = defineMigration('2026-11-24T10:02Z', 'person-records', {
  up: `
    CREATE OR REPLACE FUNCTION person_records(asked uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH RECURSIVE one AS (
        SELECT id, EXISTS (SELECT FROM merged_record AS merged WHERE merged.record_id = id)
          OR EXISTS (SELECT FROM merged_record AS merged WHERE merged.into_id = id) AS is_merged
        FROM unnest($1) AS id
      ), up AS (
        SELECT id AS asked_id, id AS at_id FROM one WHERE is_merged
        UNION
        SELECT up.asked_id, merged.into_id FROM up JOIN merged_record AS merged ON merged.record_id = up.at_id
      ), speaks AS (
        SELECT asked_id, (array_agg(at_id ORDER BY
          EXISTS (SELECT FROM merged_record AS merged WHERE merged.record_id = at_id), at_id))[1] AS person_id
        FROM up GROUP BY asked_id
      ), down AS (
        SELECT person_id, person_id AS at_id FROM speaks
        UNION
        SELECT down.person_id, merged.record_id FROM down JOIN merged_record AS merged ON merged.into_id = down.at_id
      )
      SELECT id, id, id FROM one WHERE NOT is_merged
      UNION ALL
      SELECT speaks.asked_id, down.at_id, down.person_id FROM speaks JOIN down USING (person_id)
    $$`,
  down: PERSON_RECORDS_ALONE,
});

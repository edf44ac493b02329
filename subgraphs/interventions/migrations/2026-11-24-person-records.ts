import { PERSON_RECORDS_ALONE } from '@tvaers/kit/access/decision/person-records';
import { defineMigration } from '@tvaers/kit/database/define-migration';
import { RECORDS_OF } from './2026-11-22-copies.ts';

/**
 * Who may see one record of a person may see them all, so the decision asks here which they are, and so do reads. It runs
 * before anybody may see anything, with the owner's rights. `ROWS` because a planner that expects thousands reads whole
 * tables; the short way out because few records are merged. Should two merges ever run in a circle, the lowest id speaks
 * for the person.
 */
export const personRecords = defineMigration('2026-11-24T10:02Z', 'person-records', {
  up: `
    DROP FUNCTION person_records(uuid[]);
    CREATE FUNCTION person_records(ids uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
    LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog, public, pg_temp AS $$
    #variable_conflict use_column
    BEGIN
      IF NOT EXISTS (SELECT FROM merged_record WHERE record_id = ANY (ids) OR into_id = ANY (ids)) THEN
        RETURN QUERY SELECT id, id, id FROM unnest(ids) AS id;
        RETURN;
      END IF;
      RETURN QUERY
      WITH RECURSIVE up AS (
        SELECT id AS asked_id, id AS at_id FROM unnest(ids) AS id
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
      SELECT speaks.asked_id, down.at_id, down.person_id FROM speaks JOIN down USING (person_id);
    END $$;
    DROP FUNCTION records_of(uuid[])`,
  down: `
    ${RECORDS_OF}
    DROP FUNCTION person_records(uuid[]);
    ${PERSON_RECORDS_ALONE}`,
});

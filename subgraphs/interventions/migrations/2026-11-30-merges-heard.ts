import { OWNERS_RIGHTS } from '@tvaers/kit/access/decision/person-records';
import { defineMigration } from '@tvaers/kit/database/define-migration';

/**
 * A merge that was undone stays as a row that leads nowhere, with the moment it was told: else a merge that is heard late
 * would make one person of two again, for ever. `person_records` is as before, but follows only rows that lead somewhere;
 * it is right about a table without such rows too, so taking this back leaves it.
 */
export const mergesHeard = defineMigration('2026-11-30T12:00Z', 'merges-heard', {
  up: `
    -- When earlier merges were told nobody kept: everything that comes is newer.
    ALTER TABLE merged_record ADD COLUMN heard_at timestamptz(3) NOT NULL DEFAULT '-infinity';
    ALTER TABLE merged_record ALTER COLUMN heard_at DROP DEFAULT, ALTER COLUMN into_id DROP NOT NULL;

    CREATE OR REPLACE FUNCTION person_records(ids uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
    LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 50 ${OWNERS_RIGHTS} AS $$
    #variable_conflict use_column
    BEGIN
      IF NOT EXISTS (
        SELECT FROM merged_record WHERE into_id IS NOT NULL AND (record_id = ANY (ids) OR into_id = ANY (ids))
      ) THEN
        RETURN QUERY SELECT id, id, id FROM unnest(ids) AS id;
        RETURN;
      END IF;
      RETURN QUERY
      WITH RECURSIVE up AS (
        SELECT id AS asked_id, id AS at_id FROM unnest(ids) AS id
        UNION
        SELECT up.asked_id, merged.into_id FROM up JOIN merged_record AS merged ON merged.record_id = up.at_id
        WHERE merged.into_id IS NOT NULL
      ), speaks AS (
        SELECT asked_id, (array_agg(at_id ORDER BY
          EXISTS (SELECT FROM merged_record AS merged WHERE merged.record_id = at_id AND merged.into_id IS NOT NULL),
          at_id))[1] AS person_id
        FROM up GROUP BY asked_id
      ), down AS (
        SELECT person_id, person_id AS at_id FROM speaks
        UNION
        SELECT down.person_id, merged.record_id FROM down JOIN merged_record AS merged ON merged.into_id = down.at_id
      )
      SELECT speaks.asked_id, down.at_id, down.person_id FROM speaks JOIN down USING (person_id);
    END $$`,
  down: `
    DELETE FROM merged_record WHERE into_id IS NULL;
    ALTER TABLE merged_record ALTER COLUMN into_id SET NOT NULL, DROP COLUMN heard_at`,
});

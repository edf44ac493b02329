import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable, protectTable } from '@tvaers/kit/database/row-security';

/** As reads asked until `person_records` took its place. */
export const RECORDS_OF = `-- All records of the persons that these records belong to: up to the one that speaks for the person, and down again.
    CREATE FUNCTION records_of(asked uuid[]) RETURNS TABLE (asked_id uuid, record_id uuid)
    LANGUAGE sql STABLE AS $$
      WITH RECURSIVE up AS (
        SELECT one AS asked_id, one AS at_id FROM unnest(asked) AS one
        UNION
        SELECT up.asked_id, merged.into_id FROM up JOIN merged_record AS merged ON merged.record_id = up.at_id
      ), down AS (
        SELECT up.asked_id, up.at_id FROM up
        WHERE NOT EXISTS (SELECT FROM merged_record AS merged WHERE merged.record_id = up.at_id)
        UNION
        SELECT down.asked_id, merged.record_id FROM down JOIN merged_record AS merged ON merged.into_id = down.at_id
      )
      SELECT down.asked_id, down.at_id FROM down
    $$;`;

/** What other sectors told by events; a copied fact keeps its data class, and so its row security. */
export const copies = defineMigration('2026-11-22T12:14Z', 'copies', {
  up: `
    CREATE TABLE known_citizen (
      citizen_id uuid PRIMARY KEY,
      living_situation text,
      living_situation_at timestamptz(3)
    );
    ${protectTable('known_citizen')}

    CREATE TABLE merged_record (
      record_id uuid PRIMARY KEY,
      into_id uuid NOT NULL,
      CONSTRAINT merged_record_into_another CHECK (record_id <> into_id)
    );
    CREATE INDEX merged_record_into ON merged_record (into_id);
    ${protectTable('merged_record')}

    ${RECORDS_OF}

    CREATE TABLE known_enrolment (
      enrolment_id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      state text NOT NULL,
      heard_at timestamptz(3) NOT NULL
    );
    CREATE INDEX known_enrolment_of_citizen ON known_enrolment (citizen_id);
    ${protectTable('known_enrolment')}

    CREATE TABLE known_identifier (
      identifier text PRIMARY KEY,
      citizen_id uuid NOT NULL,
      data_class text NOT NULL,
      linked_by text
    );
    CREATE INDEX known_identifier_of_citizen ON known_identifier (citizen_id);
    ${protectTable('known_identifier')}

    CREATE TABLE known_organisation (
      organisation_id uuid PRIMARY KEY,
      sor_id text,
      name text NOT NULL,
      parent_id uuid,
      valid_from date NOT NULL,
      valid_to date,
      heard_at timestamptz(3) NOT NULL
    );
    CREATE INDEX known_organisation_by_sor ON known_organisation (sor_id);
    CREATE INDEX known_organisation_by_parent ON known_organisation (parent_id);
    ${grantTable('known_organisation')}`,
  down: `
    DROP TABLE known_organisation;
    DROP TABLE known_identifier;
    DROP TABLE known_enrolment;
    DROP FUNCTION records_of(uuid[]);
    DROP TABLE merged_record;
    DROP TABLE known_citizen`,
});

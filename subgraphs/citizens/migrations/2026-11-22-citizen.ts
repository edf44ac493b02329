import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Who the person is. Each table holds one data class, so that the access policy can tell them apart by table. */
export const citizenTables = defineMigration('2026-11-22T10:01Z', 'citizen', {
  up: `
    CREATE TABLE citizen (
      id uuid PRIMARY KEY,
      given_name text,
      family_name text,
      aliases text[] NOT NULL DEFAULT '{}',
      birth_date date,
      deceased_on date,
      deceased_in_stay_id uuid,
      confidentiality text NOT NULL DEFAULT 'NORMAL',
      merged_into uuid CONSTRAINT citizen_merged_into REFERENCES citizen (id),
      registered_at timestamptz(3) NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT citizen_is_called_something
        CHECK (given_name IS NOT NULL OR family_name IS NOT NULL OR cardinality(aliases) > 0),
      CONSTRAINT citizen_confidentiality
        CHECK (confidentiality IN ('NORMAL', 'RESTRICTED', 'PROTECTED_ADDRESS')),
      CONSTRAINT citizen_not_merged_into_itself CHECK (merged_into <> id)
    );
    CREATE INDEX citizen_merged ON citizen (merged_into) WHERE merged_into IS NOT NULL;
    ${protectTable('citizen')}

    CREATE TABLE citizen_identifier (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT citizen_identifier_of REFERENCES citizen (id),
      system text NOT NULL,
      value text NOT NULL,
      use text NOT NULL,
      noted_at timestamptz(3) NOT NULL,
      CONSTRAINT citizen_identifier_use CHECK (use IN ('OFFICIAL', 'TEMPORARY', 'OLD')),
      CONSTRAINT citizen_identifier_once UNIQUE (citizen_id, system, value)
    );
    CREATE UNIQUE INDEX citizen_identifier_current ON citizen_identifier (system, value) WHERE use <> 'OLD';
    ${protectTable('citizen_identifier')}

    CREATE TABLE safety_note (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT safety_note_of REFERENCES citizen (id),
      note text NOT NULL,
      noted_at timestamptz(3) NOT NULL
    );
    CREATE INDEX safety_note_of_citizen ON safety_note (citizen_id, noted_at);
    ${protectTable('safety_note')}

    CREATE TABLE general_practitioner (
      citizen_id uuid PRIMARY KEY CONSTRAINT general_practitioner_of REFERENCES citizen (id),
      status text NOT NULL,
      name text,
      CONSTRAINT general_practitioner_status
        CHECK (status IN ('NONE', 'OWN', 'SUNDHEDSTEAMET', 'RESIDENTIAL_DOCTOR', 'FLEXKLINIKKEN')),
      CONSTRAINT general_practitioner_named CHECK ((status = 'NONE') = (name IS NULL))
    );
    ${protectTable('general_practitioner')}

    CREATE TABLE contact_channel (
      citizen_id uuid NOT NULL CONSTRAINT contact_channel_of REFERENCES citizen (id),
      preference integer NOT NULL,
      kind text NOT NULL,
      value text,
      data_class text NOT NULL DEFAULT 'contactInfo',
      PRIMARY KEY (citizen_id, preference),
      CONSTRAINT contact_channel_kind CHECK (kind IN ('PHONE', 'HANDED_LETTER', 'THROUGH_PERSON', 'DIGITAL_POST')),
      CONSTRAINT contact_channel_class CHECK (data_class IN ('contactInfo', 'protectedAddress'))
    );
    ${protectTable('contact_channel')}

    CREATE TABLE citizen_merge (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT citizen_merge_of REFERENCES citizen (id),
      merged_id uuid NOT NULL CONSTRAINT citizen_merge_merged REFERENCES citizen (id),
      followers uuid[] NOT NULL DEFAULT '{}',
      reason text NOT NULL,
      merged_at timestamptz(3) NOT NULL,
      merged_by uuid,
      undone_at timestamptz(3),
      undone_by uuid
    );
    CREATE UNIQUE INDEX citizen_merge_in_force ON citizen_merge (merged_id) WHERE undone_at IS NULL;
    ${protectTable('citizen_merge')}

    -- A person may have more than one record. Asked for the persons that people know, answers all records of each, so
    -- that a merge moves no row and undoing one brings back exactly what was.
    CREATE FUNCTION records_of(citizen_ids uuid[]) RETURNS TABLE (record_id uuid, citizen_id uuid)
    LANGUAGE sql STABLE AS $$
      SELECT id, coalesce(merged_into, id) FROM citizen WHERE id = ANY (citizen_ids) OR merged_into = ANY (citizen_ids)
    $$;`,
  down: `
    DROP FUNCTION records_of(uuid[]);
    DROP TABLE citizen_merge; DROP TABLE contact_channel; DROP TABLE general_practitioner; DROP TABLE safety_note;
    DROP TABLE citizen_identifier; DROP TABLE citizen`,
});

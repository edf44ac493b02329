import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/**
 * Stays in hospital and the messages they are made of. A message is kept as it came, with the answer it got: the same
 * message again gets the same answer. One about nobody we know waits in the queue beside it.
 */
export const hospitalStays = defineMigration('2026-11-22T12:13Z', 'hospital-stays', {
  up: `
    CREATE TABLE hospital_stay (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      data_class text NOT NULL,
      state text NOT NULL CHECK (state IN ('IN_PROGRESS', 'ON_LEAVE', 'FINISHED', 'DECEASED', 'CANCELLED')),
      class text NOT NULL CHECK (class IN ('INPATIENT', 'EMERGENCY')),
      started_at timestamptz(3) NOT NULL,
      ended_at timestamptz(3),
      leave_from timestamptz(3),
      expected_leave timestamptz(3),
      hospital_id uuid,
      hospital_sor_ids text[] NOT NULL DEFAULT '{}',
      hospital_name text NOT NULL,
      discharged_without_home boolean,
      CONSTRAINT hospital_stay_is_over_when_ended CHECK ((state IN ('FINISHED', 'DECEASED')) = (ended_at IS NOT NULL))
    );
    CREATE INDEX hospital_stay_of_citizen ON hospital_stay (citizen_id, started_at, id);
    CREATE INDEX hospital_stay_in_hospital ON hospital_stay (hospital_id, coalesce(ended_at, 'infinity'));
    CREATE INDEX hospital_stay_in_unknown_hospital ON hospital_stay (started_at) WHERE hospital_id IS NULL;
    ${protectTable('hospital_stay')}

    CREATE TABLE medcom_message (
      id uuid PRIMARY KEY,
      message_id text NOT NULL,
      content_hash text NOT NULL,
      bundle_id text,
      received_at timestamptz(3) NOT NULL,
      data_class text NOT NULL,
      identifiers text[] NOT NULL,
      citizen_id uuid,
      hospital_stay_id uuid CONSTRAINT medcom_message_of_stay REFERENCES hospital_stay (id) ON DELETE SET NULL,
      notification jsonb NOT NULL,
      raw text NOT NULL,
      acknowledgement text NOT NULL
    );
    CREATE UNIQUE INDEX medcom_message_once ON medcom_message (message_id, content_hash);
    CREATE INDEX medcom_message_of_bundle ON medcom_message (bundle_id);
    CREATE INDEX medcom_message_of_citizen ON medcom_message (citizen_id);
    CREATE INDEX medcom_message_of_hospital_stay ON medcom_message (hospital_stay_id);
    CREATE INDEX medcom_message_of_nobody ON medcom_message USING gin (identifiers) WHERE citizen_id IS NULL;
    ${protectTable('medcom_message')}

    CREATE TABLE unmatched_message (
      id uuid PRIMARY KEY CONSTRAINT unmatched_message_of_message REFERENCES medcom_message (id),
      received_at timestamptz(3) NOT NULL,
      state text NOT NULL CHECK (state IN ('WAITING', 'LINKED', 'DISMISSED')),
      decided_at timestamptz(3),
      decided_by text,
      reason text,
      CONSTRAINT unmatched_message_is_decided CHECK ((state = 'WAITING') = (decided_at IS NULL))
    );
    CREATE INDEX unmatched_message_waiting ON unmatched_message (received_at, id) WHERE state = 'WAITING';
    ${protectTable('unmatched_message')}`,
  down: `
    DROP TABLE unmatched_message;
    DROP TABLE medcom_message;
    DROP TABLE hospital_stay`,
});

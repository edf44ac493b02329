import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Who works with which citizen, and the copied facts that say which citizens there are and who is enrolled. */
export const careTeams = defineMigration('2026-11-22T13:02Z', 'care-teams', {
  up: `
    CREATE TABLE known_citizen (citizen_id uuid PRIMARY KEY);
    ${protectTable('known_citizen')}

    CREATE TABLE known_enrolment (
      enrolment_id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      state text NOT NULL,
      since timestamptz NOT NULL
    );
    CREATE INDEX known_enrolment_by_citizen ON known_enrolment (citizen_id);
    ${protectTable('known_enrolment')}

    CREATE TABLE care_team (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX one_care_team ON care_team (citizen_id) WHERE valid_to IS NULL;
    ${protectTable('care_team')}

    CREATE TABLE care_team_member (
      id uuid PRIMARY KEY,
      care_team_id uuid NOT NULL REFERENCES care_team (id),
      citizen_id uuid NOT NULL,
      staff_member_id uuid NOT NULL REFERENCES staff_member (id),
      role text NOT NULL CHECK (role IN
        ('COORDINATOR', 'OUTREACH_WORKER', 'FACT_CLINICIAN', 'SUBSTITUTION_CLINICIAN', 'HOUSING_SUPPORT',
         'SOCIAL_NURSE')),
      valid_from date NOT NULL,
      valid_to date,
      override_reason text,
      assigned_by uuid,
      CONSTRAINT override_is_the_coordinators CHECK (override_reason IS NULL OR role = 'COORDINATOR')
    );
    CREATE INDEX care_team_member_by_team ON care_team_member (care_team_id) WHERE valid_to IS NULL;
    CREATE UNIQUE INDEX one_coordinator ON care_team_member (citizen_id) WHERE role = 'COORDINATOR' AND valid_to IS NULL;
    CREATE INDEX caseload_of_coordinator ON care_team_member (staff_member_id, valid_from)
      WHERE role = 'COORDINATOR' AND valid_to IS NULL;
    ${protectTable('care_team_member')}`,
  down: `
    DROP TABLE care_team_member;
    DROP TABLE care_team;
    DROP TABLE known_enrolment;
    DROP TABLE known_citizen`,
});

import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

const CRITERIA = `ARRAY['HOMELESS', 'FUNCTIONALLY_HOMELESS', 'SIMULTANEOUS_NEEDS', 'CANNOT_KEEP_ORDINARY_HELP',
        'FREQUENT_ADMISSIONS', 'PROSTITUTION', 'CRIME']`;

/**
 * On what basis the unit knows the person. Rule R04 stands in the columns: an enrolment has no date on which it will
 * end, only one on which somebody ended it, with a reason out of a list that knows no staying away (R02).
 */
export const enrolmentTables = defineMigration('2026-11-22T10:03Z', 'enrolment', {
  up: `
    CREATE TABLE inclusion_assessment (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT inclusion_assessment_of REFERENCES citizen (id),
      criteria text[] NOT NULL,
      reason text NOT NULL,
      assessed_at timestamptz(3) NOT NULL,
      assessed_by uuid,
      CONSTRAINT inclusion_assessment_criteria CHECK (criteria <@ ${CRITERIA})
    );
    CREATE INDEX inclusion_assessment_newest ON inclusion_assessment (citizen_id, assessed_at, id);
    ${protectTable('inclusion_assessment')}

    CREATE TABLE enrolment (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT enrolment_of REFERENCES citizen (id),
      state text NOT NULL,
      since timestamptz(3) NOT NULL,
      started_at timestamptz(3) NOT NULL,
      criteria text[] NOT NULL,
      ended_at timestamptz(3),
      exit_reason text,
      exit_assessment text,
      previous_id uuid CONSTRAINT enrolment_previous REFERENCES enrolment (id),
      parallel_to_id uuid CONSTRAINT enrolment_parallel_to REFERENCES enrolment (id),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT enrolment_state CHECK (state IN ('PLANNED', 'WAITLIST', 'ACTIVE', 'ON_HOLD', 'FINISHED')),
      CONSTRAINT enrolment_criteria CHECK (criteria <@ ${CRITERIA} AND cardinality(criteria) > 0),
      CONSTRAINT enrolment_exit_reason CHECK (exit_reason IN ('NEED_CEASED', 'TAKEN_OVER', 'OWN_WISH', 'DECEASED')),
      CONSTRAINT enrolment_ends_with_exit CHECK (
        num_nonnulls(ended_at, exit_reason, exit_assessment) = CASE state WHEN 'FINISHED' THEN 3 ELSE 0 END)
    );
    CREATE INDEX enrolment_newest ON enrolment (citizen_id, started_at, id);
    CREATE UNIQUE INDEX enrolment_continued_once ON enrolment (previous_id);
    -- At most one runs. Double ones that an import brought along are kept, pointing at the one they stand beside.
    CREATE UNIQUE INDEX enrolment_running ON enrolment (citizen_id) WHERE state <> 'FINISHED' AND parallel_to_id IS NULL;
    ${protectTable('enrolment')}`,
  down: 'DROP TABLE enrolment; DROP TABLE inclusion_assessment',
});

import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** What is done for citizens: one row a course, and a table for what each method knows beyond it. */
export const interventions = defineMigration('2026-11-22T12:10Z', 'interventions', {
  up: `
    CREATE TABLE intervention (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      data_class text NOT NULL,
      method text NOT NULL CHECK (method IN ('FACT', 'HOUSING_FIRST', 'SUBSTITUTION', 'GENERAL')),
      title text NOT NULL,
      state text NOT NULL CHECK (state IN ('PLANNED', 'ACTIVE', 'ON_HOLD', 'ENDED')),
      started_on date,
      ended_on date,
      provider_id uuid NOT NULL,
      team_id uuid,
      decision_legal_basis text,
      decision_decided_on date,
      decision_by_id uuid,
      CONSTRAINT intervention_ends_when_ended CHECK ((state = 'ENDED') = (ended_on IS NOT NULL)),
      CONSTRAINT intervention_begins_when_begun CHECK (state = 'PLANNED' OR started_on IS NOT NULL),
      CONSTRAINT intervention_begins_before_it_ends CHECK (ended_on >= started_on)
    );
    CREATE INDEX intervention_of_citizen ON intervention (citizen_id, state);
    ${protectTable('intervention')}

    CREATE TABLE fact_course (
      intervention_id uuid PRIMARY KEY CONSTRAINT fact_course_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      intensity text NOT NULL CHECK (intensity IN ('INDIVIDUAL', 'INTENSIVE'))
    );
    ${protectTable('fact_course')}

    CREATE TABLE board_entry (
      id uuid PRIMARY KEY,
      intervention_id uuid NOT NULL CONSTRAINT board_entry_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      category text NOT NULL CHECK (category IN
        ('CRISIS', 'SHORT_INTENSIVE', 'LONG_INTENSIVE', 'HARD_TO_ENGAGE', 'ADMITTED', 'NEW', 'LEGAL_MEASURE')),
      reason text NOT NULL,
      placed_at timestamptz(3) NOT NULL,
      placed_by_id uuid,
      review_by date NOT NULL,
      removed_at timestamptz(3)
    );
    CREATE UNIQUE INDEX board_entry_open_per_course ON board_entry (intervention_id) WHERE removed_at IS NULL;
    ${protectTable('board_entry')}

    CREATE TABLE housing_first_course (
      intervention_id uuid PRIMARY KEY CONSTRAINT housing_first_course_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      support_method text NOT NULL CHECK (support_method IN ('CTI', 'ICM', 'ACT', 'MACT'))
    );
    ${protectTable('housing_first_course')}

    CREATE TABLE tenancy (
      id uuid PRIMARY KEY,
      intervention_id uuid NOT NULL CONSTRAINT tenancy_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      state text NOT NULL CHECK (state IN ('OFFERED', 'ACTIVE', 'IN_ARREARS', 'TERMINATED')),
      lease_from date,
      lease_to date,
      CONSTRAINT tenancy_begins_before_it_ends CHECK (lease_to >= lease_from)
    );
    CREATE UNIQUE INDEX tenancy_standing_per_course ON tenancy (intervention_id) WHERE state <> 'TERMINATED';
    CREATE INDEX tenancy_of_course ON tenancy (intervention_id, lease_from);
    ${protectTable('tenancy')}

    CREATE TABLE general_course (
      intervention_id uuid PRIMARY KEY CONSTRAINT general_course_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      offer_name text NOT NULL
    );
    ${protectTable('general_course')}`,
  down: `
    DROP TABLE general_course;
    DROP TABLE tenancy;
    DROP TABLE housing_first_course;
    DROP TABLE board_entry;
    DROP TABLE fact_course;
    DROP TABLE intervention`,
});

import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';

/**
 * Organisations through time, their places in one another, teams and people at work. Nothing here is about a citizen.
 * Days are Danish calendar days; `valid_to` is the last one on which something holds.
 */
export const directory = defineMigration('2026-11-22T13:00Z', 'directory', {
  up: `
    CREATE EXTENSION IF NOT EXISTS btree_gist;

    CREATE TABLE organisation (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('AUTHORITY', 'DEPARTMENT', 'HOSPITAL', 'UNIT', 'COUNCIL', 'NGO')),
      sector text NOT NULL CHECK (sector IN
        ('MUNICIPALITY', 'REGION', 'STATE', 'GENERAL_PRACTICE', 'CIVIL_SOCIETY', 'PARTNERSHIP')),
      sor_id text UNIQUE,
      cvr text,
      description text,
      target_group text,
      period text,
      valid_from date NOT NULL,
      valid_to date,
      successor_id uuid REFERENCES organisation (id),
      version integer NOT NULL DEFAULT 1,
      paper_row integer,
      CONSTRAINT organisation_begins_before_it_ends CHECK (valid_to >= valid_from),
      CONSTRAINT organisation_is_succeeded_when_it_ends CHECK (successor_id IS NULL OR valid_to IS NOT NULL),
      CONSTRAINT organisation_succeeds_another CHECK (successor_id <> id)
    );
    CREATE INDEX organisation_by_sector ON organisation (sector, valid_from);
    ${grantTable('organisation', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE organisation_parent (
      organisation_id uuid NOT NULL REFERENCES organisation (id),
      parent_id uuid NOT NULL REFERENCES organisation (id),
      valid_from date NOT NULL,
      valid_to date,
      PRIMARY KEY (organisation_id, valid_from),
      CONSTRAINT one_parent_a_day EXCLUDE USING gist
        (organisation_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&),
      CONSTRAINT parent_is_another CHECK (organisation_id <> parent_id)
    );
    CREATE INDEX organisation_parent_by_parent ON organisation_parent (parent_id, valid_from);
    ${grantTable('organisation_parent', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE staff_member (id uuid PRIMARY KEY, name text NOT NULL, phone text);
    ${grantTable('staff_member', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE staff_role (
      id uuid PRIMARY KEY,
      staff_member_id uuid NOT NULL REFERENCES staff_member (id),
      organisation_id uuid NOT NULL REFERENCES organisation (id),
      title text NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT staff_role_begins_before_it_ends CHECK (valid_to >= valid_from)
    );
    CREATE INDEX staff_role_by_member ON staff_role (staff_member_id, valid_from);
    ${grantTable('staff_role', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE team (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      organisation_id uuid NOT NULL REFERENCES organisation (id),
      description text,
      target_group text,
      period text,
      paper_row integer
    );
    CREATE INDEX team_by_organisation ON team (organisation_id);
    ${grantTable('team', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE team_member (
      team_id uuid NOT NULL REFERENCES team (id),
      staff_member_id uuid NOT NULL REFERENCES staff_member (id),
      valid_from date NOT NULL,
      valid_to date,
      PRIMARY KEY (team_id, staff_member_id, valid_from)
    );
    CREATE INDEX team_member_by_member ON team_member (staff_member_id, valid_from);
    ${grantTable('team_member', ['SELECT', 'INSERT', 'UPDATE'])}`,
  down: `
    DROP TABLE team_member;
    DROP TABLE team;
    DROP TABLE staff_role;
    DROP TABLE staff_member;
    DROP TABLE organisation_parent;
    DROP TABLE organisation;
    DROP EXTENSION btree_gist`,
});

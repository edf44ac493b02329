import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Decisions of an authority on who may see, and who stands for a person. */
export const accessDecisionTables = defineMigration('2026-11-24T10:04Z', 'access-decision', {
  up: `
    CREATE TABLE access_decision (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT access_decision_of REFERENCES citizen (id),
      organisation_id uuid,
      staff_member_id uuid,
      classes integer NOT NULL,
      legal_basis text NOT NULL,
      valid_from timestamptz(3) NOT NULL,
      valid_to timestamptz(3) NOT NULL,
      decided_by uuid,
      ended_at timestamptz(3),
      ended_by uuid,
      CONSTRAINT access_decision_for_one CHECK (num_nonnulls(organisation_id, staff_member_id) = 1),
      CONSTRAINT access_decision_classes CHECK (classes > 0),
      CONSTRAINT access_decision_ends CHECK (valid_to > valid_from)
    );
    CREATE INDEX access_decision_newest ON access_decision (citizen_id, valid_from, id);
    ${protectTable('access_decision', { rights: ['SELECT', 'INSERT', 'UPDATE'] })}

    CREATE TABLE guardianship (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT guardianship_of REFERENCES citizen (id),
      subject text NOT NULL CONSTRAINT guardianship_subject CHECK (subject <> ''),
      valid_from timestamptz(3) NOT NULL,
      valid_to timestamptz(3),
      appointed_by uuid,
      ended_at timestamptz(3),
      ended_by uuid,
      CONSTRAINT guardianship_ends CHECK (valid_to > valid_from)
    );
    CREATE INDEX guardianship_newest ON guardianship (citizen_id, valid_from, id);
    ${protectTable('guardianship', { rights: ['SELECT', 'INSERT', 'UPDATE'] })}`,
  down: 'DROP TABLE guardianship; DROP TABLE access_decision',
});

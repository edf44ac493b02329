import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** What the person has agreed to, and whom they have shut out. Classes are bit masks as the contract's `classMask`. */
export const consentTables = defineMigration('2026-11-24T10:01Z', 'consent', {
  up: `
    CREATE TABLE consent (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT consent_of REFERENCES citizen (id),
      recipient_ids uuid[] NOT NULL,
      classes integer NOT NULL,
      purpose text,
      valid_from timestamptz(3) NOT NULL,
      valid_to timestamptz(3) NOT NULL,
      noted_by uuid,
      withdrawn_at timestamptz(3),
      withdrawn_by uuid,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT consent_recipients CHECK (cardinality(recipient_ids) > 0),
      CONSTRAINT consent_classes CHECK (classes > 0),
      CONSTRAINT consent_purpose CHECK (purpose IN ('treatment', 'socialCase', 'coordination', 'quality')),
      CONSTRAINT consent_lapses CHECK (valid_to > valid_from AND valid_to <= valid_from + interval '8760 hours')
    );
    CREATE INDEX consent_newest ON consent (citizen_id, valid_from, id);
    ${protectTable('consent', { rights: ['SELECT', 'INSERT', 'UPDATE'] })}

    CREATE TABLE block (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT block_of REFERENCES citizen (id),
      organisation_id uuid,
      staff_member_id uuid,
      classes integer NOT NULL DEFAULT -1,
      blocked_at timestamptz(3) NOT NULL,
      noted_by uuid,
      lifted_at timestamptz(3),
      lifted_by uuid,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT block_of_one CHECK (num_nonnulls(organisation_id, staff_member_id) <= 1),
      CONSTRAINT block_classes CHECK (classes <> 0)
    );
    CREATE INDEX block_newest ON block (citizen_id, blocked_at, id);
    ${protectTable('block', { rights: ['SELECT', 'INSERT', 'UPDATE'] })}`,
  down: 'DROP TABLE block; DROP TABLE consent',
});

import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Rule A6: taken for a typed reason, for an hour at a time, reviewed within a week, shown to the person. */
export const emergencyAccessTable = defineMigration('2026-11-24T10:02Z', 'emergency-access', {
  up: `
    CREATE TABLE emergency_access (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT emergency_access_of REFERENCES citizen (id),
      subject text NOT NULL,
      staff_member_id uuid NOT NULL,
      organisation_id uuid,
      reviewing_organisation_id uuid NOT NULL,
      reason text NOT NULL,
      started_at timestamptz(3) NOT NULL,
      renewed_at timestamptz(3) NOT NULL,
      ends_at timestamptz(3) NOT NULL,
      review_due_on date NOT NULL,
      verdict text,
      note text,
      reviewed_at timestamptz(3),
      reviewed_by uuid,
      withheld_basis text,
      withheld_until timestamptz(3),
      withheld_by uuid,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT emergency_access_reason CHECK (length(btrim(reason)) >= 20),
      CONSTRAINT emergency_access_hour CHECK (ends_at > renewed_at AND ends_at <= renewed_at + interval '60 minutes'),
      CONSTRAINT emergency_access_day CHECK (renewed_at >= started_at AND ends_at <= started_at + interval '24 hours'),
      CONSTRAINT emergency_access_verdict CHECK (verdict IN ('JUSTIFIED', 'UNJUSTIFIED')),
      CONSTRAINT emergency_access_review CHECK (num_nonnulls(verdict, note, reviewed_at) IN (0, 3)),
      CONSTRAINT emergency_access_not_by_oneself CHECK (reviewed_by <> staff_member_id),
      CONSTRAINT emergency_access_withheld CHECK ((withheld_basis IS NULL) = (withheld_until IS NULL))
    );
    CREATE INDEX emergency_access_newest ON emergency_access (citizen_id, started_at, id);
    CREATE INDEX emergency_access_to_review ON emergency_access (started_at, id) WHERE reviewed_at IS NULL;
    CREATE INDEX emergency_access_by ON emergency_access (staff_member_id, started_at);
    ${protectTable('emergency_access', { rights: ['SELECT', 'INSERT', 'UPDATE'] })}`,
  down: 'DROP TABLE emergency_access',
});

import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Who has changed how carefully a record is handled, and why. Append-only. */
export const confidentialityChangeTable = defineMigration('2026-11-24T10:03Z', 'confidentiality-change', {
  up: `
    CREATE TABLE confidentiality_change (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT confidentiality_change_of REFERENCES citizen (id),
      before text NOT NULL,
      after text NOT NULL,
      reason text NOT NULL,
      changed_at timestamptz(3) NOT NULL,
      changed_by uuid,
      CONSTRAINT confidentiality_change_values CHECK (
        before IN ('NORMAL', 'RESTRICTED', 'PROTECTED_ADDRESS') AND after IN ('NORMAL', 'RESTRICTED', 'PROTECTED_ADDRESS'))
    );
    CREATE INDEX confidentiality_change_newest ON confidentiality_change (citizen_id, changed_at, id);
    ${protectTable('confidentiality_change', { rights: ['SELECT', 'INSERT'] })}`,
  down: 'DROP TABLE confidentiality_change',
});

import { rowPolicies } from '../../src/access/decision/row-policies.ts';
import { defineMigration } from '../../src/database/define-migration.ts';
import { protectTable } from '../../src/database/row-security.ts';

export const noteTable = defineMigration('2026-11-22T10:00Z', 'note-table', {
  up: `
    CREATE TABLE note (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      title text NOT NULL,
      diagnosis text,
      written_at timestamptz(3) NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX note_of_citizen ON note (citizen_id, written_at, id);
    ${protectTable('note')}`,
  down: 'DROP TABLE note',
});

export const notePolicies = rowPolicies('2026-11-24T10:00Z', 'note-policies', { note: { class: 'plan' } });

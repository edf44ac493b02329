import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** What other sectors told by events; a copied fact keeps its data class, and so its row security. */
export const copies = defineMigration('2026-11-22T12:03Z', 'copies', {
  up: `
    CREATE TABLE citizen_copy (
      citizen_id uuid PRIMARY KEY,
      enrolled boolean NOT NULL DEFAULT false,
      enrolment_at timestamptz(3),
      living_situation text,
      area text,
      living_situation_at timestamptz(3),
      coordinator_id uuid,
      coordinator_at timestamptz(3),
      last_seen_at timestamptz(3)
    );
    CREATE INDEX citizen_copy_by_last_seen ON citizen_copy (last_seen_at) WHERE enrolled;
    ${protectTable('citizen_copy')}
    CREATE TABLE stay_copy (
      hospital_stay_id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      state text NOT NULL,
      heard_at timestamptz(3) NOT NULL
    );
    CREATE INDEX stay_copy_by_citizen ON stay_copy (citizen_id);
    ${protectTable('stay_copy')}`,
  down: 'DROP TABLE stay_copy; DROP TABLE citizen_copy',
});

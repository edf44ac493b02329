import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Times agreed with citizens. A no-show is a state like the others and ends nothing (rule R02). */
export const appointments = defineMigration('2026-11-22T12:12Z', 'appointments', {
  up: `
    CREATE TABLE appointment (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      data_class text NOT NULL,
      title text NOT NULL,
      starts_at timestamptz(3) NOT NULL,
      place text,
      state text NOT NULL CHECK (state IN ('BOOKED', 'FULFILLED', 'NO_SHOW', 'CANCELLED')),
      organisation_id uuid NOT NULL,
      intervention_id uuid CONSTRAINT appointment_of_intervention REFERENCES intervention (id),
      missed_note text,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX appointment_of_citizen ON appointment (citizen_id, starts_at, id);
    CREATE INDEX appointment_of_course ON appointment (intervention_id);
    ${protectTable('appointment')}`,
  down: 'DROP TABLE appointment',
});

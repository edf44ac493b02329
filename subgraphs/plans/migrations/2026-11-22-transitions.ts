import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Passages with their checklists, and the plans for the time after. */
export const transitions = defineMigration('2026-11-22T12:02Z', 'transitions', {
  up: `
    CREATE TABLE transition (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('HOSPITAL_DISCHARGE', 'RE_ENROLMENT', 'AFTERCARE')),
      state text NOT NULL CHECK (state IN ('OPEN', 'COMPLETED', 'CANCELLED')),
      subject_id uuid NOT NULL UNIQUE,
      opened_at timestamptz(3) NOT NULL,
      closed_at timestamptz(3),
      version integer NOT NULL
    );
    CREATE INDEX transition_by_citizen ON transition (citizen_id, opened_at, id);
    ${protectTable('transition')}
    CREATE TABLE checklist_item (
      id uuid PRIMARY KEY,
      transition_id uuid NOT NULL,
      citizen_id uuid NOT NULL,
      position integer NOT NULL,
      item text NOT NULL,
      done_at timestamptz(3),
      done_by uuid
    );
    CREATE INDEX checklist_item_by_transition ON checklist_item (transition_id, position);
    ${protectTable('checklist_item')}
    CREATE TABLE aftercare_plan (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      enrolment_id uuid NOT NULL UNIQUE,
      medicine text NOT NULL,
      social_situation text NOT NULL,
      follow_up_on date NOT NULL
    );
    CREATE INDEX aftercare_plan_by_citizen ON aftercare_plan (citizen_id);
    ${protectTable('aftercare_plan')}`,
  down: 'DROP TABLE aftercare_plan; DROP TABLE checklist_item; DROP TABLE transition',
});

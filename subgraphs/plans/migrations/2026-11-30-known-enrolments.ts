import { systemRows } from '@tvaers/kit/access/decision/row-policies';
import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/**
 * Each enrolment for itself, for rules and events alone: the end of one is not the end of another. Who was enrolled before
 * stays so in `citizen_copy` until something is heard of an enrolment of theirs.
 */
export const knownEnrolments = defineMigration('2026-11-30T12:00Z', 'known-enrolments', {
  up: `
    CREATE TABLE known_enrolment (
      enrolment_id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      state text NOT NULL,
      heard_at timestamptz(3) NOT NULL
    );
    CREATE INDEX known_enrolment_of_citizen ON known_enrolment (citizen_id);
    ${protectTable('known_enrolment')}
    ${systemRows('known_enrolment')}`,
  down: 'DROP TABLE known_enrolment',
});

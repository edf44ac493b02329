import { defineMigration } from '@tvaers/kit/database/define-migration';

/** A course with no method of its own is health where a clinic does it, and social case where a social unit does. */
export const generalCourseClass = defineMigration('2026-11-24T09:59Z', 'general-course-class', {
  up: `
    ALTER TABLE general_course ADD COLUMN data_class text NOT NULL DEFAULT 'health';
    UPDATE general_course SET data_class = course.data_class FROM intervention AS course
      WHERE course.id = intervention_id AND course.data_class <> 'health'`,
  down: 'ALTER TABLE general_course DROP COLUMN data_class',
});

import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import { guardRows, openRows, rowPolicies, systemRows } from '@tvaers/kit/access/decision/row-policies';
import { defineMigration } from '@tvaers/kit/database/define-migration';
import { VIEWER_SQL } from '@tvaers/kit/database/row-security';

/** Every method's courses are of one class (`DATA_CLASS_OF`), and appointments of that of their course or of who booked. */
const OF_COURSES: readonly DataClass[] = ['psychiatry', 'socialCase', 'substance', 'health'];
const ofItsOwnClass = { column: 'data_class', among: OF_COURSES };

const ROWS_OF_ANY_COURSE = {
  intervention: { class: ofItsOwnClass },
  general_course: { class: ofItsOwnClass },
  // Who may see that somebody is in a course may agree a time in it and note that they did not come (rule R02).
  appointment: { class: ofItsOwnClass, writes: 'seen' },
} as const;

/** What is about a citizen is seen and written by class; a part of a course by the class of the part. */
export const citizensRows = rowPolicies('2026-11-24T10:00Z', 'row-policies', {
  ...ROWS_OF_ANY_COURSE,
  fact_course: { class: 'psychiatry' },
  board_entry: { class: 'psychiatry' },
  housing_first_course: { class: 'socialCase' },
  tenancy: { class: 'socialCase' },
  substitution_prescription: { class: 'dose' },
  safety_hold: { class: 'dose' },
  confirmed_dose: { class: 'dose' },
  hospital_stay: { class: 'hospitalStay' },
});

/** Where the policies were made in an earlier form, which looked at the classes one by one; anew they are the same. */
export const citizensRowsByClass = defineMigration('2026-11-30T00:01Z', 'row-policies-by-class', {
  up: Object.entries(ROWS_OF_ANY_COURSE)
    .map(([table, guard]) => guardRows(table, guard))
    .join('\n'),
  down: 'SELECT',
});

const SYSTEMS_OWN = [
  ...['medcom_message', 'unmatched_message'],
  ...['known_citizen', 'known_enrolment', 'known_identifier', 'merged_record'],
];

/** Who goes through the queue: the roles with the scope `message:link`. */
const LINKS_MESSAGES = `(SELECT ${VIEWER_SQL} ->> 'role') IN ('coordinator', 'manager')`;

/**
 * Written by events and hospitals alone, and by use cases that have asked first. Of messages the queue is read by those
 * who go through it, and one that found its citizen by those who see that citizen's stays. Enrolments are read beside the
 * rows of a citizen who is open to the viewer, and shown to nobody.
 */
export const systemsRows = defineMigration('2026-11-24T10:01Z', 'row-policies-of-the-system', {
  up: `
    ${SYSTEMS_OWN.map((table) => systemRows(table)).join('\n')}
    CREATE POLICY unmatched_message_queue ON unmatched_message FOR SELECT USING (${LINKS_MESSAGES});
    CREATE POLICY medcom_message_queue ON medcom_message FOR SELECT USING (${LINKS_MESSAGES} AND (citizen_id IS NULL
      OR citizen_id IN (SELECT seen FROM visible_citizens(${classMask('hospitalStay')}) AS seen)));
    CREATE POLICY known_enrolment_opened ON known_enrolment FOR SELECT USING (
      citizen_id IN (SELECT seen FROM opened_citizens() AS seen));`,
  down: `
    DROP POLICY known_enrolment_opened ON known_enrolment;
    DROP POLICY medcom_message_queue ON medcom_message;
    DROP POLICY unmatched_message_queue ON unmatched_message;
    ${SYSTEMS_OWN.map(openRows).join('\n')}`,
});

import { guardRows, openRows, type RowGuard, systemRows } from '@tvaers/kit/access/decision/row-policies';
import { defineMigration } from '@tvaers/kit/database/define-migration';

/** Whoever sees a task may say that it is done, and tick off what is in place: outreach, clinics and shelters do. */
const GUARDS: Record<string, RowGuard> = {
  joint_plan: { class: 'plan' },
  goal: { class: 'plan' },
  action: { class: 'plan' },
  aftercare_plan: { class: 'plan' },
  task: { class: 'plan', writes: 'seen' },
  transition: { class: 'plan', writes: 'seen' },
  checklist_item: { class: 'plan', writes: 'seen' },
  stay_copy: { class: 'hospitalStay' },
};
/** What rules need to know of others' data, and nobody reads here. */
const FOR_RULES = ['citizen_copy', 'merged_record'];

export const rowPolicies = defineMigration('2026-11-24T12:20Z', 'row-policies', {
  up: [
    ...Object.entries(GUARDS).map(([table, guard]) => guardRows(table, guard)),
    ...FOR_RULES.map((table) => systemRows(table)),
  ].join(''),
  down: [...Object.keys(GUARDS), ...FOR_RULES].map(openRows).join(''),
});

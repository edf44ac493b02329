import { guardRows, openRows, systemRows } from '@tvaers/kit/access/decision/row-policies';
import { defineMigration } from '@tvaers/kit/database/define-migration';

/** Who works with a person is seen by everybody who may know how to reach the person; copied facts by rules alone. */
export const rowPolicies = defineMigration('2026-11-24T12:20Z', 'row-policies', {
  up: `
    ${guardRows('care_team', { class: 'contactInfo' })}
    ${guardRows('care_team_member', { class: 'contactInfo' })}
    ${['known_citizen', 'known_enrolment', 'merged_record'].map((table) => systemRows(table)).join('')}`,
  down: ['care_team', 'care_team_member', 'known_citizen', 'known_enrolment', 'merged_record'].map(openRows).join(''),
});

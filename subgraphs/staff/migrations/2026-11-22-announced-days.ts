import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';

/** Up to which day the other sectors have been told what begins and ends. */
export const announcedDays = defineMigration('2026-11-22T13:03Z', 'announced-days', {
  up: `
    CREATE TABLE announced_day (day date PRIMARY KEY);
    ${grantTable('announced_day', ['SELECT', 'INSERT'])}`,
  down: 'DROP TABLE announced_day',
});

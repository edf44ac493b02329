import { defineMigration } from '@tvaers/kit/database/define-migration';

const kinds = (names: string[]) => `
  ALTER TABLE access_alert DROP CONSTRAINT access_alert_kind;
  ALTER TABLE access_alert ADD CONSTRAINT access_alert_kind CHECK (kind IN (${names.map((one) => `'${one}'`).join(', ')}));`;

const FIRST = ['MANY_CITIZENS', 'OWN_RECORD', 'MANY_REFUSALS'];

/** Two more odd patterns: somebody one stands for, and an emergency after which nothing was done. */
export const accessAlertKinds = defineMigration('2026-11-24T10:14Z', 'access-alert-kinds', {
  up: kinds([...FIRST, 'RELATIVE', 'NO_TASK']),
  down: `DELETE FROM access_alert WHERE kind IN ('RELATIVE', 'NO_TASK'); ${kinds(FIRST)}`,
});

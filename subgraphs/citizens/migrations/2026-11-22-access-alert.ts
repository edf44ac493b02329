import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Patterns in who reads what, found by a job. It names an account and counts citizens, and names none of them. */
export const accessAlertTable = defineMigration('2026-11-22T10:21Z', 'access-alert', {
  up: `
    CREATE TABLE access_alert (
      id uuid PRIMARY KEY,
      kind text NOT NULL CONSTRAINT access_alert_kind CHECK (kind IN ('MANY_CITIZENS', 'OWN_RECORD', 'MANY_REFUSALS')),
      raised_at timestamptz(3) NOT NULL DEFAULT now(),
      first_at timestamptz(3) NOT NULL,
      last_at timestamptz(3) NOT NULL,
      subject text NOT NULL,
      role text NOT NULL,
      organisation_id uuid,
      staff_member_id uuid,
      citizens integer NOT NULL
    );
    CREATE INDEX access_alert_newest ON access_alert (raised_at, id);
    ${protectTable('access_alert', { rights: ['SELECT', 'INSERT'] })}`,
  down: 'DROP TABLE access_alert',
});

import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable, VIEWER_SQL } from '@tvaers/kit/database/row-security';

/** Of one's own unit, for the roles that enrol; jobs and events have nothing to look for here either. */
const OWN_UNIT = `(SELECT ${VIEWER_SQL} ->> 'role') IN ('clinic', 'outreach')
  AND provider_id = (SELECT (${VIEWER_SQL} ->> 'organisationId')::uuid)`;

/** Serviceloven § 101 a: nothing here leads to a person. There is no column for one, and none where a number would fit. */
export const anonymousEnrolments = defineMigration('2026-11-24T10:04Z', 'anonymous-enrolments', {
  up: `
    CREATE TABLE anonymous_enrolment (
      id uuid PRIMARY KEY,
      alias text CONSTRAINT anonymous_enrolment_alias_is_no_number CHECK (
        char_length(alias) <= 30 AND regexp_replace(alias, '[^[:alnum:]]', '', 'g') !~ '[[:digit:]]{6}'),
      code_hash text NOT NULL,
      provider_id uuid NOT NULL,
      started_on date NOT NULL,
      ended_on date,
      CONSTRAINT anonymous_enrolment_begins_before_it_ends CHECK (ended_on >= started_on)
    );
    CREATE UNIQUE INDEX anonymous_enrolment_by_code ON anonymous_enrolment (provider_id, code_hash);
    CREATE INDEX anonymous_enrolment_of_provider ON anonymous_enrolment (provider_id, started_on, id);
    ${protectTable('anonymous_enrolment', { rights: ['SELECT', 'INSERT', 'UPDATE'], rows: OWN_UNIT })}`,
  down: 'DROP TABLE anonymous_enrolment',
});

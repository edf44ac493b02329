import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';

const midnight = (day: string) => `(${day})::timestamp AT TIME ZONE 'Europe/Copenhagen'`;

/** Follow-up: so long after its end a course still entitles. In hours, because a day has 23 to 25 of them. */
const FOLLOW_UP_DAYS = 14;
const FOLLOW_UP = `interval '${FOLLOW_UP_DAYS * 24} hours'`;

const factId = (table: string) => `md5('treatmentRelation/${table}/' || id)::uuid`;

/**
 * Who treats whom, born here (rule A2): the provider of a course of health, the hospital of a stay, the unit that a time
 * is agreed with. A meeting about a social case is no treatment. What is over is left out: the copies know its end.
 */
export const treatmentRelations = defineMigration('2026-11-24T10:03Z', 'treatment-relations', {
  up: `
    ALTER TABLE appointment ADD COLUMN booked_at timestamptz(3) NOT NULL DEFAULT now();

    CREATE VIEW access_fact_due WITH (security_invoker = true) AS
    SELECT fact_id, 'treatmentRelation' AS kind, citizen_id, NULL::uuid AS staff_member_id, organisation_id,
      NULL::text AS subject, -1 AS classes, NULL::text AS purpose, valid_from, valid_to
    FROM (
      SELECT ${factId('intervention')} AS fact_id, citizen_id, provider_id AS organisation_id,
        ${midnight(`coalesce(started_on, decision_decided_on, '2000-01-01')`)} AS valid_from,
        ${midnight(`ended_on + ${FOLLOW_UP_DAYS}`)} AS valid_to
      FROM intervention WHERE data_class IN ('health', 'psychiatry', 'substance')
      UNION ALL
      SELECT ${factId('hospital_stay')}, citizen_id, hospital_id, started_at,
        CASE state WHEN 'DECEASED' THEN ended_at ELSE ended_at + ${FOLLOW_UP} END
      FROM hospital_stay WHERE hospital_id IS NOT NULL AND state <> 'CANCELLED'
      UNION ALL
      SELECT ${factId('appointment')}, citizen_id, organisation_id, booked_at, starts_at + ${FOLLOW_UP}
      FROM appointment WHERE state <> 'CANCELLED' AND data_class IN ('health', 'psychiatry', 'substance')
    ) AS relation
    WHERE valid_to IS NULL OR valid_to > now();
    ${grantTable('access_fact_due', ['SELECT'])}`,
  down: `
    DROP VIEW access_fact_due;
    ALTER TABLE appointment DROP COLUMN booked_at`,
});

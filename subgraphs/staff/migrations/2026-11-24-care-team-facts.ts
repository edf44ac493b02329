import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';

/**
 * Who is in a care team may see the person: `access_fact_due` says it of each part in one. A part ends at a moment, not
 * with its day, because what it entitled to ends with it. A day lasts from midnight to midnight in Denmark.
 */
export const careTeamFacts = defineMigration('2026-11-24T12:00Z', 'care-team-facts', {
  up: `
    ALTER TABLE care_team_member ADD COLUMN ended_at timestamptz(3);
    UPDATE care_team_member SET ended_at = (valid_to + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen'
      WHERE valid_to IS NOT NULL;
    ALTER TABLE care_team_member ADD CONSTRAINT ends_at_a_moment CHECK ((valid_to IS NULL) = (ended_at IS NULL));
    CREATE INDEX care_team_member_of_citizen ON care_team_member (citizen_id);

    CREATE VIEW access_fact_due WITH (security_invoker = true) AS
      SELECT md5('careTeam/' || member.id)::uuid AS fact_id, 'careTeam' AS kind, member.citizen_id,
        member.staff_member_id, NULL::uuid AS organisation_id, NULL::text AS subject, -1 AS classes,
        NULL::text AS purpose, member.valid_from::timestamp AT TIME ZONE 'Europe/Copenhagen' AS valid_from,
        NULLIF(least(member.ended_at, employed.until), 'infinity') AS valid_to
      FROM care_team_member AS member
      JOIN (
        SELECT staff_member_id,
          max(coalesce((valid_to + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen', 'infinity')) AS until
        FROM staff_role GROUP BY staff_member_id
      ) AS employed USING (staff_member_id);
    ${grantTable('access_fact_due', ['SELECT'])}`,
  down: `
    DROP VIEW access_fact_due;
    DROP INDEX care_team_member_of_citizen;
    ALTER TABLE care_team_member DROP COLUMN ended_at`,
});

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Job } from '@tvaers/kit/events/jobs';

/** More people than a caseload and a board hold, in an hour. */
const MANY_CITIZENS = 250;
/** Refusals in an hour beyond what slips and old links bring. */
const MANY_REFUSALS = 10;

const OF_ACCOUNT = `subject, min(first_at) AS first_at, max(last_at) AS last_at, any_value(role) AS role,
      any_value(organisation_id) AS organisation_id, any_value(staff_member_id) AS staff_member_id`;

/**
 * Counts each account's last hour; the hour of the first read is part of the id, so that what goes on is told once an
 * hour. Citizens and guardians read one person, and that is theirs. Of relatives we know those whom an account stands for
 * as a guardian, and no others. Emergency access without a task: a day later nobody of that unit has done anything for the
 * person beyond looking; what managers write is their review, and helps nobody.
 */
const RAISE = `
  WITH recent AS MATERIALIZED (
    SELECT people_id, subject, viewer_citizen_id, outcome = 'denied' AS refused, count(*) AS times, min(at) AS first_at,
      max(at) AS last_at, any_value(role) AS role, any_value(organisation_id) AS organisation_id,
      any_value(staff_member_id) AS staff_member_id
    FROM collected_access_event
    WHERE at > $1::timestamptz - interval '1 hour' AND role NOT IN ('citizen', 'guardian') AND purpose <> 'systemJob'
    GROUP BY people_id, subject, viewer_citizen_id, refused
  ),
  -- Once through all who were looked at: what follows looks at accounts and people.
  looked AS MATERIALIZED (
    SELECT subject, citizen_id, refused, sum(times) AS times, min(first_at) AS first_at, max(last_at) AS last_at,
      any_value(role) AS role, any_value(organisation_id) AS organisation_id,
      any_value(staff_member_id) AS staff_member_id, coalesce(bool_or(viewer_citizen_id = citizen_id), false) AS own
    FROM recent JOIN collected_access_citizen AS about USING (people_id)
    GROUP BY subject, citizen_id, refused
  ),
  emergency_look AS MATERIALIZED (
    SELECT people_id, at, subject, role, organisation_id, staff_member_id FROM collected_access_event
    WHERE purpose = 'emergency' AND at > $1::timestamptz - interval '2 days'
  ),
  pattern AS (
    SELECT 'MANY_CITIZENS' AS kind, ${OF_ACCOUNT}, count(*) AS citizens
    FROM looked WHERE NOT refused GROUP BY subject HAVING count(*) >= ${MANY_CITIZENS}
    UNION ALL
    SELECT 'MANY_REFUSALS', ${OF_ACCOUNT}, count(*)
    FROM looked WHERE refused GROUP BY subject HAVING sum(times) >= ${MANY_REFUSALS}
    UNION ALL
    SELECT 'OWN_RECORD', ${OF_ACCOUNT}, 1 FROM looked WHERE own GROUP BY subject
    UNION ALL
    SELECT 'RELATIVE', ${OF_ACCOUNT}, count(DISTINCT citizen_id)
    FROM looked JOIN guardianship USING (citizen_id, subject) GROUP BY subject
    UNION ALL
    SELECT 'NO_TASK', ${OF_ACCOUNT}, count(*)
    FROM (
      SELECT e.subject, about.citizen_id, min(e.at) AS first_at, max(e.at) AS last_at, any_value(e.role) AS role,
        any_value(e.organisation_id) AS organisation_id, any_value(e.staff_member_id) AS staff_member_id
      FROM emergency_look e JOIN collected_access_citizen about USING (people_id)
      GROUP BY e.subject, about.citizen_id
    ) emergency
    WHERE first_at < $1::timestamptz - interval '1 day' AND NOT EXISTS (
      SELECT FROM collected_access_citizen about JOIN collected_access_event act USING (people_id)
      WHERE about.citizen_id = emergency.citizen_id AND about.day >= (emergency.first_at AT TIME ZONE 'UTC')::date
        AND act.at > emergency.first_at AND act.organisation_id = emergency.organisation_id AND act.activity = 'write'
        AND act.role <> 'manager')
    GROUP BY subject
  )
  INSERT INTO access_alert (id, kind, first_at, last_at, subject, role, organisation_id, staff_member_id, citizens)
  SELECT md5(kind || '/' || subject || '/' || extract(epoch FROM date_trunc('hour', last_at)))::uuid, kind, first_at,
    last_at, subject, role, organisation_id, staff_member_id, citizens
  FROM pattern ON CONFLICT (id) DO NOTHING
  RETURNING id, kind, citizens`;

interface Raised {
  id: string;
  kind: string;
  citizens: number;
}

/** Looks for odd patterns in all sectors' reads. The alarm for those who run the house names nobody. */
export const raiseAccessAlerts: Job = {
  name: 'raise-access-alerts',
  everyMs: 30_000,
  async work({ sql, now, logger }: OperationContext) {
    for (const { id, kind, citizens } of await sql<Raised>(RAISE, [now]))
      logger.error({ alarm: 'access-pattern', alertId: id, kind, citizens }, 'somebody reads in an odd pattern');
  },
};

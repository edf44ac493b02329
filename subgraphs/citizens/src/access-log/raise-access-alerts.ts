import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Job } from '@tvaers/kit/events/jobs';

/** More people than a caseload and a board hold, in an hour. */
const MANY_CITIZENS = 250;
/** Refusals in an hour beyond what slips and old links bring. */
const MANY_REFUSALS = 10;

/**
 * Counts each account's last hour; the hour of the first read is part of the id, so that what goes on is told once an
 * hour. Citizens and guardians read one person, and that is theirs. Of relatives we know those whom an account stands for
 * as a guardian, and no others. Emergency access without a task: a day later nobody of that unit has done anything for the
 * person beyond looking.
 */
const RAISE = `
  WITH recent AS (
    SELECT id, at, subject, role, organisation_id, staff_member_id, viewer_citizen_id, outcome FROM collected_access_event
    WHERE at > $1::timestamptz - interval '1 hour' AND role NOT IN ('citizen', 'guardian') AND purpose <> 'systemJob'
  ),
  looked_at AS (
    SELECT recent.*, about.citizen_id FROM recent JOIN collected_access_citizen about ON about.event_id = recent.id
    WHERE about.event_id >= (SELECT min(id) FROM recent)
  ),
  pattern AS (
    SELECT 'MANY_CITIZENS' AS kind, subject, min(at) AS first_at, max(at) AS last_at, max(role) AS role,
      max(organisation_id::text)::uuid AS organisation_id, max(staff_member_id::text)::uuid AS staff_member_id,
      count(DISTINCT citizen_id) AS citizens
    FROM looked_at WHERE outcome <> 'denied' GROUP BY subject HAVING count(DISTINCT citizen_id) >= ${MANY_CITIZENS}
    UNION ALL
    SELECT 'MANY_REFUSALS', subject, min(at), max(at), max(role), max(organisation_id::text)::uuid,
      max(staff_member_id::text)::uuid, count(DISTINCT citizen_id)
    FROM looked_at WHERE outcome = 'denied' GROUP BY subject HAVING count(*) >= ${MANY_REFUSALS}
    UNION ALL
    SELECT 'OWN_RECORD', subject, min(at), max(at), max(role), max(organisation_id::text)::uuid,
      max(staff_member_id::text)::uuid, 1
    FROM looked_at WHERE viewer_citizen_id = citizen_id GROUP BY subject
    UNION ALL
    SELECT 'RELATIVE', r.subject, min(r.at), max(r.at), max(r.role), max(r.organisation_id::text)::uuid,
      max(r.staff_member_id::text)::uuid, count(DISTINCT r.citizen_id)
    FROM looked_at r JOIN guardianship g ON g.citizen_id = r.citizen_id AND g.subject = r.subject
    GROUP BY r.subject
    UNION ALL
    SELECT 'NO_TASK', subject, min(first_at), max(last_at), max(role), max(organisation_id::text)::uuid,
      max(staff_member_id::text)::uuid, count(*)
    FROM (
      SELECT e.subject, about.citizen_id, min(e.at) AS first_at, max(e.at) AS last_at, max(e.role) AS role,
        max(e.organisation_id::text) AS organisation_id, max(e.staff_member_id::text) AS staff_member_id
      FROM collected_access_event e JOIN collected_access_citizen about ON about.event_id = e.id
      WHERE e.at > $1::timestamptz - interval '2 days' AND e.purpose = 'emergency'
      GROUP BY e.subject, about.citizen_id
    ) emergency
    WHERE first_at < $1::timestamptz - interval '1 day' AND NOT EXISTS (
      SELECT FROM collected_access_citizen about JOIN collected_access_event act ON act.id = about.event_id
      WHERE about.citizen_id = emergency.citizen_id AND about.at > emergency.first_at
        AND act.organisation_id::text = emergency.organisation_id AND act.activity = 'write')
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

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { MonthCount } from './access-figures.rules.ts';

/** Numbers as they are: none of them leaves this folder before the rules have looked at it. */
export interface AccessCounts {
  emergencies: MonthCount[];
  inTime: MonthCount[];
  notInTime: MonthCount[];
  denied: MonthCount[];
}

const month = (moment: string) => `date_trunc('month', ${moment} AT TIME ZONE 'Europe/Copenhagen')`;
const PERSON = 'coalesce(c.merged_into, c.id)';

/** A look-up of somebody who has no record here is about somebody all the same. */
const COUNTS = `
  WITH emergency AS (
    SELECT ${month('a.started_at')} AS month, ${PERSON} AS person,
      coalesce((a.reviewed_at AT TIME ZONE 'Europe/Copenhagen')::date <= a.review_due_on, false) AS in_time
    FROM emergency_access a JOIN citizen c ON c.id = a.citizen_id WHERE a.started_at >= $1 AND a.started_at < $2
  ),
  denied AS (
    SELECT ${month('e.at')} AS month, coalesce(c.merged_into, about.citizen_id) AS person
    FROM collected_access_event e JOIN collected_access_citizen about ON about.people_id = e.people_id
    LEFT JOIN citizen c ON c.id = about.citizen_id
    WHERE e.outcome = 'denied' AND e.at >= $1 AND e.at < $2
  )
  SELECT 'emergencies' AS what, count(*)::integer AS count, count(DISTINCT person)::integer AS people
  FROM emergency GROUP BY month
  UNION ALL
  SELECT 'inTime', count(*)::integer, count(DISTINCT person)::integer FROM emergency WHERE in_time GROUP BY month
  UNION ALL
  SELECT 'notInTime', count(*)::integer, count(DISTINCT person)::integer FROM emergency WHERE NOT in_time GROUP BY month
  UNION ALL
  SELECT 'denied', count(*)::integer, count(DISTINCT person)::integer FROM denied GROUP BY month`;

/** What happened in `[from, to)`, month by month. */
export async function countAccess(
  context: Pick<OperationContext, 'systemSql'>,
  { from, to }: { from: Date; to: Date },
): Promise<AccessCounts> {
  const counts: AccessCounts = { emergencies: [], inTime: [], notInTime: [], denied: [] };
  const rows = await context.systemSql<MonthCount & { what: keyof AccessCounts }>(COUNTS, [from, to]);
  for (const { what, count, people } of rows) counts[what].push({ count, people });
  return counts;
}

export interface PeopleCounts {
  all: number;
  withConsent: number;
  enrolled: number;
}

const PEOPLE = `
  SELECT count(DISTINCT ${PERSON})::integer AS "all",
    count(DISTINCT ${PERSON}) FILTER (WHERE EXISTS (
      SELECT FROM consent t WHERE t.citizen_id = c.id AND t.valid_from <= $1 AND t.valid_to > $1
        AND (t.withdrawn_at IS NULL OR t.withdrawn_at > $1)))::integer AS "withConsent",
    count(DISTINCT ${PERSON}) FILTER (WHERE EXISTS (
      SELECT FROM enrolment e WHERE e.citizen_id = c.id AND e.started_at <= $1
        AND (e.ended_at IS NULL OR e.ended_at > $1)))::integer AS enrolled
  FROM citizen c WHERE c.registered_at <= $1`;

/** People, however many records they have, as it was at a moment. */
export async function countPeople(context: Pick<OperationContext, 'systemSql'>, at: Date): Promise<PeopleCounts> {
  const [counts] = await context.systemSql<PeopleCounts>(PEOPLE, [at]);
  return counts ?? { all: 0, withConsent: 0, enrolled: 0 };
}

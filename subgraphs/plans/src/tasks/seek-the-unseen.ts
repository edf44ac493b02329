import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { KNOWN_OF_PERSON } from '../citizen-copies/known-citizen.ts';
import { NEEDS_NO_SEARCH } from '../stays/stays-of-person.ts';
import { TASK_TITLES } from '../titles.ts';
import { SEEK_AFTER_DAYS, seekBy } from './task.rules.ts';

const LONG_AGO = '$3::timestamptz - make_interval(days => $4)';

/**
 * Makes an outreach task for each enrolled citizen nobody saw for `SEEK_AFTER_DAYS` and who has none (rule R03: others
 * end such courses, we go and look). Somebody whom nobody ever saw is missed from the enrolment on; somebody seen under
 * another record of theirs has been seen; nobody is sent after the dead, nor after those in hospital. In one statement;
 * the same again the next minute makes nothing. Answers how many.
 */
export async function seekTheUnseen(context: Pick<OperationContext, 'sql' | 'now'>): Promise<number> {
  const made = await context.sql(
    `WITH unseen AS MATERIALIZED (
       SELECT citizen_id FROM citizen_copy
       WHERE enrolled AND (last_seen_at < ${LONG_AGO} OR last_seen_at IS NULL AND enrolment_at < ${LONG_AGO})
     ), person AS (
       SELECT person, array_agg(record) AS records, ${KNOWN_OF_PERSON},
         coalesce(max(last_seen_at), min(enrolment_at) FILTER (WHERE enrolled)) AS missed_since
       FROM (SELECT DISTINCT person, record FROM person_records(ARRAY(SELECT citizen_id FROM unseen))) AS its
       JOIN citizen_copy ON citizen_id = record
       GROUP BY person
     )
     INSERT INTO task (id, citizen_id, kind, title, reason, state, due_at, area, assignee_kind, assignee_id, cause, version)
     SELECT gen_random_uuid(), person, 'OUTREACH', $1, 'NOT_SEEN', 'OPEN', $2, area,
       CASE WHEN team_id IS NOT NULL THEN 'Team' WHEN coordinator_id IS NOT NULL THEN 'StaffMember' END,
       coalesce(team_id, coordinator_id), 'not-seen:' || person || ':' || missed_since::text, 1
     FROM person LEFT JOIN outreach_area USING (area)
     WHERE enrolled AND missed_since < ${LONG_AGO}
       AND NOT EXISTS (SELECT FROM stay_copy WHERE citizen_id = ANY (records) AND ${NEEDS_NO_SEARCH})
       AND NOT EXISTS (
         SELECT FROM task WHERE task.citizen_id = ANY (records) AND task.state = 'OPEN' AND task.kind = 'OUTREACH'
       )
     ON CONFLICT (cause) DO NOTHING RETURNING id`,
    [TASK_TITLES.SEEK, seekBy(context.now), context.now, SEEK_AFTER_DAYS],
  );
  return made.length;
}

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Page } from '@tvaers/kit/graphql/connection';
import type { WithheldWindow } from './withheld-windows.ts';

export interface AccessEventRow {
  id: string;
  /** The record the citizen is known by now, whichever record was read. */
  citizenId: string;
  at: Date;
  organisationId: string | null;
  role: string;
  purpose: string;
  basis: string;
  dataClasses: string[];
  operation: string;
  activity: string;
  outcome: string;
  subgraph: string;
}

/**
 * Emergency looks that a decision withholds are as if they were not there. So is every look that names an emergency
 * beside another ground, each one without a ground that was no refusal (the taking itself, and what was masked in that
 * hour), and the rows which say that something was withheld: all of them would give it away. So would what managers did
 * about it: what those who review looked at for the review, and any manager's look at the log since, for that is how a
 * review and a decision to withhold are logged.
 */
const NOT_WITHHELD = `
  NOT EXISTS (
    SELECT FROM jsonb_to_recordset($7) AS w ("staffMemberId" uuid, "from" timestamptz, "to" timestamptz,
      "reviewingId" uuid, "reviewTo" timestamptz)
    WHERE e.staff_member_id = w."staffMemberId" AND e.at >= w."from" AND e.at < w."to"
        AND (e.basis ~ '(^| )emergency-' OR e.basis = 'none' AND e.outcome <> 'denied')
      OR e.role = 'manager' AND e.outcome <> 'denied' AND e.at >= w."from"
        AND ('accessLog' = ANY (e.data_classes) OR e.purpose = 'quality' AND e.organisation_id = w."reviewingId"
          AND e.at < coalesce(w."reviewTo", 'infinity'))
      OR e.viewer_citizen_id IS NOT NULL AND e.outcome = 'masked' AND e.data_classes = '{accessLog}')`;

/** What a citizen knows a row by tells nothing of how much is read, as its number would. */
const ID = `md5(e.id || '/' || about.citizen_id)::uuid`;

const dayOf = (moment: string) => `(SELECT (${moment} AT TIME ZONE 'UTC')::date)`;
const BEFORE = `least(coalesce($4, 'infinity'::timestamptz), coalesce($5, 'infinity'::timestamptz))`;

/**
 * A person with merged records has as many walks along the days on which somebody looked, from the newest back, of each of
 * which the newest rows are taken. A day's rows are put in order when it is come to, and no day is come to that is not needed.
 */
const LOG = `
  SELECT page.* FROM records_of(ARRAY[$1::uuid]) r CROSS JOIN LATERAL (
    SELECT ${ID} AS id, r.citizen_id AS "citizenId", e.at, organisation_id AS "organisationId", role, purpose, basis,
      data_classes AS "dataClasses", operation, upper(activity) AS activity, upper(outcome) AS outcome, subgraph
    FROM collected_access_citizen about JOIN collected_access_event e ON e.people_id = about.people_id
    WHERE about.citizen_id = r.record_id AND about.day <= ${dayOf(BEFORE)}
      AND about.day >= ${dayOf(`coalesce($3, '-infinity'::timestamptz)`)}
      AND e.at >= (SELECT coalesce($3, '-infinity'::timestamptz)) AND e.at < (SELECT coalesce($4, 'infinity'::timestamptz))
      AND e.at <= (SELECT coalesce($5, 'infinity'::timestamptz))
      AND (e.at, ${ID}) < (coalesce($5, 'infinity'::timestamptz), coalesce($6::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      AND ($7::jsonb = '[]' OR ${NOT_WITHHELD})
    ORDER BY about.day DESC, e.at DESC, ${ID} DESC LIMIT $2
  ) page
  ORDER BY at DESC, id DESC LIMIT $2`;

interface LogPage {
  citizenId: string;
  page: Page;
  from: Date | null;
  to: Date | null;
  withheld: readonly WithheldWindow[];
}

/** Rows of one person's log in `[from, to)`, newest first. */
export const readAccessLog = (
  { sql }: Pick<OperationContext, 'sql'>,
  { citizenId, page: { limit, after }, from, to, withheld }: LogPage,
): Promise<AccessEventRow[]> =>
  sql<AccessEventRow>(LOG, [
    ...[citizenId, limit, from, to, after?.[0] ?? null, after?.[1] ?? null],
    JSON.stringify(withheld),
  ]);

import type { AccessFact, FactKind } from '@tvaers/contract/access-facts';
import { classesIn } from '@tvaers/contract/data-classes';
import type { Purpose } from '@tvaers/contract/purposes';
import type { OperationContext } from '../operation-context.ts';

/**
 * The owner's own facts are what its view `access_fact_due` says: `fact_id`, `kind`, `citizen_id`, `staff_member_id`,
 * `organisation_id`, `subject`, `classes` (mask, -1 is all), `purpose`, `valid_from`, `valid_to`. One that is due no longer
 * ends now; one that came back or changed gets a higher version. One that was over before anybody heard of it is not
 * told: it entitles nobody, and a register holds many times more of them than of those that do.
 */
const RECONCILE = `
  WITH due AS (SELECT * FROM access_fact_due WHERE $2::uuid[] IS NULL OR citizen_id = ANY ($2)),
  told AS (
    INSERT INTO access_fact AS known (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id,
      subject, classes, purpose, valid_from, valid_to)
    SELECT $1, fact_id, 1, kind, citizen_id, staff_member_id, organisation_id, subject, classes, purpose,
      date_trunc('milliseconds', valid_from), date_trunc('milliseconds', valid_to)
    FROM due
    WHERE valid_to IS NULL OR valid_to > $3
      OR EXISTS (SELECT FROM access_fact AS heard WHERE heard.source = $1 AND heard.fact_id = due.fact_id)
    ON CONFLICT (source, fact_id) DO UPDATE SET version = known.version + 1, kind = excluded.kind,
      citizen_id = excluded.citizen_id, staff_member_id = excluded.staff_member_id,
      organisation_id = excluded.organisation_id, subject = excluded.subject, classes = excluded.classes,
      purpose = excluded.purpose, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    WHERE (known.kind, known.citizen_id, known.staff_member_id, known.organisation_id, known.subject, known.classes,
        known.purpose, known.valid_from, known.valid_to)
      IS DISTINCT FROM (excluded.kind, excluded.citizen_id, excluded.staff_member_id, excluded.organisation_id,
        excluded.subject, excluded.classes, excluded.purpose, excluded.valid_from, excluded.valid_to)
    RETURNING *
  ),
  ended AS (
    UPDATE access_fact AS known SET version = known.version + 1, valid_to = $3::timestamptz
    WHERE known.source = $1 AND ($2::uuid[] IS NULL OR known.citizen_id = ANY ($2))
      AND (known.valid_to IS NULL OR known.valid_to > $3)
      AND NOT EXISTS (SELECT FROM due WHERE due.fact_id = known.fact_id)
    RETURNING *
  )
  SELECT fact_id AS "factId", version, kind, citizen_id AS "citizenId", staff_member_id AS "staffMemberId",
    organisation_id AS "organisationId", subject, classes, purpose, valid_from AS "validFrom", valid_to AS "validTo"
  FROM (SELECT * FROM told UNION ALL SELECT * FROM ended) AS fact`;

interface ToldRow {
  factId: string;
  version: number;
  kind: FactKind;
  citizenId: string;
  staffMemberId: string | null;
  organisationId: string | null;
  subject: string | null;
  classes: number;
  purpose: Purpose | null;
  validFrom: Date;
  validTo: Date | null;
}

type Teller = Pick<OperationContext, 'systemSql' | 'publish' | 'reopen' | 'subgraph' | 'now'>;

/**
 * Tells everybody who may see what of these citizens, as far as it is born here and has changed: in this database at once,
 * elsewhere when this transaction has committed. Belongs to the end of every use case that changes what the view shows.
 */
export async function tellFacts(context: Teller, citizenIds: readonly string[]): Promise<void> {
  if (await tell(context, citizenIds)) await context.reopen();
}

/** The same for everybody there is: after an upgrade, and where an import went past the use cases. */
export const tellAllFacts = (context: Teller): Promise<number> => tell(context, null);

async function tell(context: Teller, citizenIds: readonly string[] | null): Promise<number> {
  const rows = await context.systemSql<ToldRow>(RECONCILE, [context.subgraph, citizenIds, context.now]);
  for (const row of rows) await context.publish('access.fact-changed', toFact(row));
  return rows.length;
}

const toFact = ({ classes, validFrom, validTo, ...row }: ToldRow): AccessFact => ({
  ...row,
  classes: classes === -1 ? null : classesIn(classes),
  validFrom: validFrom.toISOString(),
  validTo: validTo?.toISOString() ?? null,
});

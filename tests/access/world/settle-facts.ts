import { randomUUID } from 'node:crypto';
import type { AccessFact } from '@tvaers/contract/access-facts';
import { classesIn, classMask } from '@tvaers/contract/data-classes';
import { type Databases, rowsOf } from './databases.ts';
import type { StatedFact } from './states.ts';

/** What nobody who owns facts would say of itself, so that no owner takes it back. */
const SOURCE = 'sweep';
const A_DAY_AGO = new Date(Date.now() - 86_400_000).toISOString();

/** Puts these facts in place of all that is known about the citizen, in every database. */
export async function settleFacts(
  databases: Databases,
  citizenId: string,
  stated: readonly StatedFact[],
): Promise<void> {
  const rows = stated.map((fact) => ({
    factId: randomUUID(),
    ...{ staffMemberId: null, organisationId: null, subject: null, purpose: null, validFrom: A_DAY_AGO, validTo: null },
    ...fact,
    classes: fact.classes?.reduce((mask, one) => mask | classMask(one), 0) ?? -1,
  }));
  for (const client of Object.values(databases)) {
    await client.query('DELETE FROM access_fact WHERE citizen_id = $1', [citizenId]);
    await client.query(
      `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, subject,
         classes, purpose, valid_from, valid_to)
       SELECT $1, "factId", 1, kind, $2, "staffMemberId", "organisationId", subject, classes, purpose, "validFrom", "validTo"
       FROM jsonb_to_recordset($3) AS fact ("factId" uuid, kind text, "staffMemberId" uuid, "organisationId" uuid,
         subject text, classes integer, purpose text, "validFrom" timestamptz, "validTo" timestamptz)`,
      [SOURCE, citizenId, JSON.stringify(rows)],
    );
  }
}

/** Every fact in force about anybody: those of the states, and those the seed has told about all others. */
export async function everyFact({ citizens }: Databases): Promise<AccessFact[]> {
  const rows = await rowsOf<
    Omit<AccessFact, 'classes' | 'validFrom' | 'validTo'> & { classes: number; from: Date; to: Date | null }
  >(
    citizens,
    `SELECT fact_id AS "factId", version, kind, citizen_id AS "citizenId", staff_member_id AS "staffMemberId",
       organisation_id AS "organisationId", subject, classes, purpose, valid_from AS "from", valid_to AS "to"
     FROM access_fact`,
  );
  return rows.map(({ classes, from, to, ...fact }) => ({
    ...fact,
    classes: classes === -1 ? null : classesIn(classes),
    validFrom: from.toISOString(),
    validTo: to?.toISOString() ?? null,
  }));
}

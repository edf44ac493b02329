import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Those that continue an enrolment of somebody else, oldest first. */
const ASTRAY = `
  SELECT e.id, r.citizen_id AS "citizenId"
  FROM records_of($1) r JOIN enrolment e ON e.citizen_id = r.record_id JOIN enrolment p ON p.id = e.previous_id
  WHERE p.citizen_id NOT IN (SELECT own.record_id FROM records_of(ARRAY[r.citizen_id]) own)
  ORDER BY e.started_at, e.id`;

const LEAD_BACK = `
  UPDATE enrolment e SET previous_id = (
    SELECT own.id FROM records_of(ARRAY[$2::uuid]) r JOIN enrolment own ON own.citizen_id = r.record_id
    WHERE own.state = 'FINISHED' AND (own.started_at, own.id) < (e.started_at, e.id)
      AND NOT EXISTS (SELECT FROM enrolment next WHERE next.previous_id = own.id)
    ORDER BY own.started_at DESC, own.id DESC LIMIT 1)
  WHERE e.id = $1`;

/**
 * After a merge was undone: an enrolment that was begun while the two were one may continue one of the other person's. It
 * continues the last of its own person instead, and the other can continue theirs (rules R09, R17).
 */
export async function partChains(
  { systemSql }: Pick<OperationContext, 'systemSql'>,
  citizenIds: readonly string[],
): Promise<void> {
  // One after the other, since each takes one that the next may not have.
  for (const { id, citizenId } of await systemSql<{ id: string; citizenId: string }>(ASTRAY, [citizenIds]))
    await systemSql(LEAD_BACK, [id, citizenId]);
}

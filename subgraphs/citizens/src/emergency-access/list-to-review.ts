import { classMask } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type Connection, type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { EMERGENCY_ACCESS_COLUMNS, type EmergencyAccessRow } from './emergency-access-row.ts';

const ACCESS_LOG = classMask('accessLog');

/** Rows are the system's own, so whose they are is asked for here. */
const TO_REVIEW = `
  SELECT coalesce(c.merged_into, c.id) AS "citizenId", ${EMERGENCY_ACCESS_COLUMNS}
  FROM emergency_access t JOIN citizen c ON c.id = t.citizen_id
  WHERE t.reviewed_at IS NULL AND t.citizen_id IN (SELECT seen FROM visible_citizens($4) AS seen) AND ($2::timestamptz IS NULL OR (t.started_at, t.id) > ($2, $3::uuid))
  ORDER BY t.started_at, t.id LIMIT $1`;

/** What waits for this manager; all of it was taken by the same rule, so what began first is due first. */
export async function listToReview(
  context: Pick<OperationContext, 'systemSql'>,
  paging: PageArguments,
): Promise<Connection<EmergencyAccessRow>> {
  const page = readPage(paging, 2);
  const [startedAt = null, id = null] = page.after ?? [];
  const rows = await context.systemSql<EmergencyAccessRow>(TO_REVIEW, [page.limit, startedAt, id, ACCESS_LOG]);
  return toConnection(rows, page, (row) => [row.startedAt.toISOString(), row.id]);
}

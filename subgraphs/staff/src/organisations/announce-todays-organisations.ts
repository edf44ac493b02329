import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { publishOrganisations } from './publish-organisations.ts';

/**
 * A day that was written down long ago comes without anybody doing anything: on 1 January 2027 the units of two regions
 * have another parent. So each day tells what begins or ended with it, once, and days on which the house stood still are
 * told when it runs again.
 */
export async function announceTodaysOrganisations(context: OperationContext): Promise<void> {
  const { sql, today } = context;
  const [claimed] = await sql<{ before: string | null }>(
    `INSERT INTO announced_day (day) VALUES ($1) ON CONFLICT DO NOTHING
     RETURNING (SELECT max(day) FROM announced_day) AS before`,
    [today],
  );
  if (!claimed?.before) return;
  const changed = await sql<{ id: string }>(
    `SELECT id FROM organisation WHERE (valid_from > $1 AND valid_from <= $2) OR (valid_to >= $1 AND valid_to < $2)
     UNION SELECT organisation_id FROM organisation_parent WHERE valid_from > $1 AND valid_from <= $2`,
    [claimed.before, today],
  );
  await publishOrganisations(
    context,
    changed.map(({ id }) => id),
  );
}

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';

/** Whether plans has heard of the citizen; one it may not see looks the same as one that does not exist. */
export async function citizenIsKnown(context: Pick<OperationContext, 'sql'>, citizenId: string): Promise<boolean> {
  if (!isUuid(citizenId)) return false;
  const rows = await context.sql('SELECT 1 FROM citizen_copy WHERE citizen_id = $1', [citizenId]);
  return rows.length === 1;
}

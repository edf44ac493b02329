import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';

/** Whether we have heard of the citizen; one the viewer may not see looks the same as one that does not exist. */
export async function citizenIsKnown({ sql }: Pick<OperationContext, 'sql'>, citizenId: string): Promise<boolean> {
  if (!isUuid(citizenId)) return false;
  const rows = await sql('SELECT 1 FROM known_citizen WHERE citizen_id = $1', [citizenId]);
  return rows.length === 1;
}

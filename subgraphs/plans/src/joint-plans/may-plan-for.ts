import { classMask } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';

/**
 * Whether plans knows the citizen and the viewer may write the plan. A citizen one may not plan for looks the same as one
 * who does not exist, also to those who may read the plan, as in an emergency.
 */
export async function mayPlanFor({ systemSql }: Pick<OperationContext, 'systemSql'>, citizenId: string) {
  if (!isUuid(citizenId)) return false;
  const known = await systemSql(
    `SELECT FROM citizen_copy WHERE citizen_id = $1 AND citizen_id IN (SELECT one FROM writable_citizens($2) AS one)`,
    [citizenId, classMask('plan')],
  );
  return known.length === 1;
}

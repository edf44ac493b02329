import { classMask } from '@tvaers/contract/data-classes';
import { isOpenTo } from '@tvaers/kit/access/guard-field';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

const CARE_TEAM = classMask('contactInfo');

/** Whoever sees who works with the citizen may decide it, where the role assigns at all. Emergency access is for reading. */
export async function mayAssignFor(
  context: Pick<OperationContext, 'access' | 'opened'>,
  citizenId: string,
): Promise<boolean> {
  await context.opened();
  const { access } = context;
  if (!isOpenTo(context, citizenId)) return false;
  return (access.classesOf(citizenId) & CARE_TEAM) !== 0 && !access.isEmergency(citizenId, CARE_TEAM);
}

import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import { isOpenTo } from '@tvaers/kit/access/guard-field';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';

type Asking = Pick<OperationContext, 'systemSql' | 'opened' | 'access'>;

/**
 * Whether we have heard of the citizen and the viewer may see this class of them; one the viewer may not see looks the
 * same as one that does not exist, also in the time it takes. So does one who is open for an emergency alone: that is for
 * reading, and what is written here could let a whole unit read on long after it.
 */
export async function citizenIsKnown(context: Asking, citizenId: string, dataClass: DataClass): Promise<boolean> {
  if (!isUuid(citizenId)) return false;
  const [known] = await Promise.all([
    context.systemSql('SELECT 1 FROM known_citizen WHERE citizen_id = $1', [citizenId]),
    context.opened(),
  ]);
  const { access } = context;
  const mask = classMask(dataClass);
  const isOpen = isOpenTo(context, citizenId) && (access.classesOf(citizenId) & mask) !== 0;
  return isOpen && !access.isEmergency(citizenId, mask) && known.length === 1;
}

import { classMask } from '@tvaers/contract/data-classes';
import { isOpenTo } from '@tvaers/kit/access/guard-field';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

const IDENTITY = classMask('identity');

/** Whether the viewer may know who this is. A record that opens masked does not count. Fails while nobody can tell. */
export async function maySee(
  context: Pick<OperationContext, 'opened' | 'access'>,
  citizenId: string,
): Promise<boolean> {
  await context.opened();
  return isOpenTo(context, citizenId) && (context.access.classesOf(citizenId) & IDENTITY) !== 0;
}

import type { CitizensContext } from '../context.ts';
import { isHousehold, isOwnPerson } from './own-person.ts';

/**
 * The person for whom the viewer writes down who may see: citizens and guardians their own, staff anybody whom they can
 * see; a restricted record that opens masked counts, for a decision is what opens it. Null when there is none, and in no
 * other way when it is not theirs to say.
 */
export async function personToDecideFor(
  context: Pick<CitizensContext, 'viewer' | 'loaders'>,
  citizenId: string,
): Promise<string | null> {
  const person = await context.loaders.citizenById.load(citizenId);
  if (!person) return null;
  if (isHousehold(context) && !(await isOwnPerson(context, citizenId))) return null;
  return person.citizenId;
}

import type { CitizensContext } from '../context.ts';
import type { CitizenRow } from './citizen.loaders.ts';

/** The person behind a record, under the id that other sectors know; null when there is none. */
export async function findCitizen(
  { loaders }: Pick<CitizensContext, 'loaders'>,
  id: string,
): Promise<CitizenRow | null> {
  const found = await loaders.citizenById.load(id);
  return found && { ...found, id: found.citizenId };
}

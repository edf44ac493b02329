import { classMask } from '@tvaers/contract/data-classes';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import type { CitizensContext } from '../context.ts';
import type { CitizenRow } from './citizen.loaders.ts';

/**
 * The person behind a record, under the id that other sectors know; null when there is none, or none for the viewer. Both
 * are noted as refused, so that neither the answer nor its time tells which.
 */
export async function findCitizen(
  { loaders, disclosures }: Pick<CitizensContext, 'loaders' | 'disclosures'>,
  id: string,
): Promise<CitizenRow | null> {
  const found = await loaders.citizenById.load(id);
  if (!found && isUuid(id)) disclosures.add(id, classMask('identity'), 'denied');
  return found && { ...found, id: found.citizenId };
}

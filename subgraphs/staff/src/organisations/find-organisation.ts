import type { StaffContext } from '../context.ts';
import type { OrganisationRow } from './organisation.loaders.ts';

/** One organisation with the day it is asked for, so that its parent and units are those of that day. */
export async function findOrganisation(
  { loaders, today }: Pick<StaffContext, 'loaders' | 'today'>,
  { id, on }: { id: string; on?: string | null },
): Promise<OrganisationRow | null> {
  const row = await loaders.organisationById.load(id);
  return row && { ...row, asOf: on ?? today };
}

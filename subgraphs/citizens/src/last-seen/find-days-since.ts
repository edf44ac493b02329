import type { CitizensContext } from '../context.ts';
import { daysSince } from './days-since.rules.ts';

/** Null when nobody of any sector ever saw the person. */
export async function findDaysSinceLastContact(
  { loaders, today }: Pick<CitizensContext, 'loaders' | 'today'>,
  citizenId: string,
): Promise<number | null> {
  const seen = await loaders.lastSeenByCitizen.load(citizenId);
  return seen && daysSince(seen.at, today);
}

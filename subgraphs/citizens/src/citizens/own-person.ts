import type { CitizensContext } from '../context.ts';

type Asker = Pick<CitizensContext, 'viewer' | 'loaders'>;

/** Citizens and guardians ask about one person, staff about many. */
export const isHousehold = ({ viewer }: Pick<Asker, 'viewer'>): boolean =>
  viewer.role === 'citizen' || viewer.role === 'guardian';

/** Whether the viewer is this person or stands for them; the account may know them by a record that was merged. */
export async function isOwnPerson({ viewer, loaders }: Asker, citizenId: string): Promise<boolean> {
  if (viewer.citizenId === null) return false;
  const [own, asked] = await Promise.all([
    loaders.citizenById.load(viewer.citizenId),
    loaders.citizenById.load(citizenId),
  ]);
  return own !== null && own.citizenId === asked?.citizenId;
}

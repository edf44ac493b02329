import { classMask } from '@tvaers/contract/data-classes';
import { isHousehold, isOwnPerson } from '../citizens/own-person.ts';
import type { CitizensContext } from '../context.ts';
import type { EmergencyAccessRow } from './emergency-access-row.ts';
import { type Onlooker, seenBy } from './seen-by.rules.ts';

type Asker = Pick<CitizensContext, 'viewer' | 'loaders' | 'disclosures' | 'now'>;

/**
 * One person's, newest first; null when they are not for this viewer. That is no refusal in the log: pages ask for it as a
 * matter of course, and what the policy holds back is noted as masked.
 */
export async function findEmergencyAccesses(context: Asker, citizenId: string): Promise<EmergencyAccessRow[] | null> {
  const onlooker = await onlookerOf(context, citizenId);
  if (onlooker === 'nobody') return null;
  const rows = await context.loaders.emergencyAccessesByCitizen.load(citizenId);
  return show(context, onlooker, citizenId, rows);
}

/** One of them; null when there is none, or none for this viewer. */
export async function findEmergencyAccess(context: Asker, id: string): Promise<EmergencyAccessRow | null> {
  const row = await context.loaders.emergencyAccessById.load(id);
  if (!row) return null;
  const [shown] = show(context, await onlookerOf(context, row.citizenId), row.citizenId, [row]);
  return shown ?? null;
}

/** That something was kept from the person is itself in the log. */
function show({ disclosures, now }: Asker, onlooker: Onlooker, citizenId: string, rows: readonly EmergencyAccessRow[]) {
  const shown = rows.flatMap((row) => seenBy(onlooker, row, now) ?? []);
  if (shown.length < rows.length) disclosures.add(citizenId, classMask('accessLog'), 'masked');
  return shown;
}

async function onlookerOf(context: Asker, citizenId: string): Promise<Onlooker> {
  if (context.viewer.role === 'manager') return 'manager';
  return isHousehold(context) && (await isOwnPerson(context, citizenId)) ? 'own' : 'nobody';
}

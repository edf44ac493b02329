import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { knownCitizen, toOutreach } from '../citizen-copies/known-citizen.ts';
import { hasDied } from '../stays/stays-of-person.ts';
import { TASK_TITLES } from '../titles.ts';
import { addTask } from './add-task.ts';
import { seekBy } from './task.rules.ts';

/**
 * Somebody did not come: they are sought out, and whoever goes is not told what was missed (rules R02, R03). Nobody is
 * sent after a death, which is often what the appointment was missed for.
 */
export async function seekAfterMissedAppointment(
  { payload }: EventEnvelope<'intervention.appointment-missed'>,
  context: OperationContext,
): Promise<void> {
  if (await hasDied(context, payload.citizenId)) return;
  const citizen = await knownCitizen(context, payload.citizenId);
  await addTask(context, {
    citizenId: payload.citizenId,
    kind: 'OUTREACH',
    title: TASK_TITLES.SEEK,
    reason: 'MISSED_APPOINTMENT',
    dueAt: seekBy(context.now),
    area: citizen.area,
    ...toOutreach(citizen),
    cause: `appointment:${payload.appointmentId}`,
  });
}

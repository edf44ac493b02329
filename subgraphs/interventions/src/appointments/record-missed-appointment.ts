import { classMask } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import type { Appointment } from './appointment.entity.ts';
import { APPOINTMENT_COLUMNS } from './appointment.loaders.ts';
import { decideMissed } from './appointment.rules.ts';

export interface RecordMissedAppointmentInput {
  appointmentId: string;
  note?: string | null;
  idempotencyKey?: string | null;
}

const LONGEST_NOTE = 1000;

/** Notes that somebody did not come. Others hear of it and seek the person out; the course goes on (rules R02, R03). */
export const recordMissedAppointment = (context: OperationContext, input: RecordMissedAppointmentInput) =>
  context.once(input.idempotencyKey, 'recordMissedAppointment', input, async () => {
    const note = input.note?.trim() || null;
    if (note !== null && note.length > LONGEST_NOTE) return { outcome: 'note-too-long' as const };
    const appointment = await lockAppointment(context, input.appointmentId);
    await context.opened();
    if (!appointment || isForReading(context, appointment)) return { outcome: 'no-such-appointment' as const };
    const decision = decideMissed({ ...appointment, now: context.now });
    if (decision.outcome !== 'note') return { ...decision, appointment };

    await context.sql(
      `UPDATE appointment SET state = 'NO_SHOW', missed_note = $2, version = version + 1 WHERE id = $1`,
      [appointment.id, note],
    );
    await context.publish('intervention.appointment-missed', {
      citizenId: appointment.citizenId,
      appointmentId: appointment.id,
      interventionId: appointment.interventionId,
      at: appointment.startsAt.toISOString(),
      organisationId: appointment.organisationId,
    });
    const missed = { ...appointment, state: 'NO_SHOW' as const, missedNote: note, version: appointment.version + 1 };
    return { outcome: 'noted' as const, appointment: missed };
  });

/** Whoever sees the time only because of an emergency changes nothing about it. */
const isForReading = ({ access }: Pick<OperationContext, 'access'>, { citizenId, dataClass }: Appointment): boolean =>
  access.isEmergency(citizenId, classMask(dataClass));

/** Locked, so that of two who note the same absence one finds it noted. */
async function lockAppointment({ sql }: Pick<OperationContext, 'sql'>, id: string): Promise<Appointment | null> {
  if (!isUuid(id)) return null;
  const [row] = await sql<Appointment>(`SELECT ${APPOINTMENT_COLUMNS} FROM appointment WHERE id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}

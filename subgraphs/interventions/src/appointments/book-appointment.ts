import { randomUUID } from 'node:crypto';
import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { citizenIsKnown } from '../copies/citizen-is-known.ts';
import type { Intervention } from '../interventions/intervention.entity.ts';
import { Appointment } from './appointment.entity.ts';
import { classOfBooking, decideBooking } from './appointment.rules.ts';

export interface BookAppointmentInput {
  citizenId: string;
  title: string;
  startsAt: Date;
  place?: string | null;
  organisationId?: string | null;
  interventionId?: string | null;
  idempotencyKey?: string | null;
}

/** Agrees a time with a citizen, alone or as part of a course of that citizen. */
export const bookAppointment = (context: OperationContext, input: BookAppointmentInput) =>
  context.once(input.idempotencyKey, 'bookAppointment', input, async () => {
    const { citizenId, title, startsAt, place = null, interventionId = null } = input;
    const organisationId = input.organisationId ?? context.viewer.organisationId;
    const course = await courseOf(context, { citizenId, interventionId });
    const dataClass = classOfBooking(context.viewer.role, course);
    if (!(await citizenIsKnown(context, citizenId, dataClass))) return { outcome: 'no-such-citizen' as const };
    if (organisationId !== null && !isUuid(organisationId))
      return { outcome: 'invalid' as const, field: 'organisationId' as const };
    if (interventionId !== null && !course) return { outcome: 'no-such-course' as const };
    const decision = decideBooking({ title, place, startsAt, organisationId, now: context.now });
    if (decision.outcome === 'invalid' || organisationId === null) return decision;

    const appointment = {
      ...{ id: randomUUID(), citizenId, dataClass, title: title.trim(), bookedAt: context.now },
      ...{ startsAt, place, state: 'BOOKED' as const, organisationId, interventionId, missedNote: null, version: 1 },
    };
    await context.manager.insert(Appointment, appointment);
    await tellFacts(context, [citizenId]);
    return { outcome: 'booked' as const, appointment };
  });

/** A course the viewer may not see is none. */
async function courseOf(
  { sql }: Pick<OperationContext, 'sql'>,
  { citizenId, interventionId }: { citizenId: string; interventionId: string | null },
): Promise<Pick<Intervention, 'dataClass'> | null> {
  if (!isUuid(interventionId) || !isUuid(citizenId)) return null;
  const [course] = await sql<Pick<Intervention, 'dataClass'>>(
    `SELECT data_class AS "dataClass" FROM intervention JOIN person_records($2) ON record = citizen_id WHERE id = $1`,
    [interventionId, [citizenId]],
  );
  return course ?? null;
}

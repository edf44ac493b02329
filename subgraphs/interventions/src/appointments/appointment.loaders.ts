import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { connectionLoader } from '@tvaers/kit/graphql/connection';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { Appointment } from './appointment.entity.ts';

export const APPOINTMENT_COLUMNS = `
  id, citizen_id AS "citizenId", data_class AS "dataClass", title, starts_at AS "startsAt", place, state,
  organisation_id AS "organisationId", intervention_id AS "interventionId", missed_note AS "missedNote",
  booked_at AS "bookedAt", version`;

export const createAppointmentLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  appointmentById: loaderById((ids) =>
    sql<Appointment>(`SELECT ${APPOINTMENT_COLUMNS} FROM appointment WHERE id = ANY($1)`, [ids]),
  ),

  appointmentsOfCitizen: connectionLoader(
    (citizenIds, { after, limit }) =>
      sql<Appointment & { askedId: string }>(
        `SELECT asked.id AS "askedId", page.* FROM (
           SELECT asked AS id, array_agg(record) AS records FROM person_records($1) GROUP BY asked
         ) AS asked
         CROSS JOIN LATERAL (
           SELECT ${APPOINTMENT_COLUMNS} FROM appointment
           WHERE citizen_id = ANY (asked.records)
             AND ($2::timestamptz IS NULL OR (starts_at, appointment.id) < ($2, $3::uuid))
           ORDER BY starts_at DESC, appointment.id DESC LIMIT $4
         ) AS page`,
        [citizenIds, after?.[0] ?? null, after?.[1] ?? null, limit],
      ),
    ({ askedId }) => askedId,
    ({ startsAt, id }) => [startsAt, id],
  ),
});

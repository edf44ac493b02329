import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { connectionLoader } from '@tvaers/kit/graphql/connection';
import { loaderById } from '@tvaers/kit/graphql/loaders';
import type { HospitalStay } from './hospital-stay.entity.ts';

export const STAY_COLUMNS = `
  stay.id, stay.citizen_id AS "citizenId", stay.data_class AS "dataClass", stay.state, stay.class,
  stay.started_at AS "startedAt", stay.ended_at AS "endedAt", stay.leave_from AS "leaveFrom",
  stay.expected_leave AS "expectedLeave", stay.hospital_id AS "hospitalId", stay.hospital_sor_ids AS "hospitalSorIds",
  stay.hospital_name AS "hospitalName", stay.discharged_without_home AS "dischargedWithoutHome"`;

export const createHospitalStayLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  hospitalStayById: loaderById((ids) =>
    sql<HospitalStay>(`SELECT ${STAY_COLUMNS} FROM hospital_stay AS stay WHERE id = ANY($1)`, [ids]),
  ),

  hospitalStaysOfCitizen: connectionLoader(
    (citizenIds, { after, limit }) =>
      sql<HospitalStay & { askedId: string }>(
        `SELECT asked.id AS "askedId", page.* FROM (
           SELECT asked AS id, array_agg(record) AS records FROM person_records($1) GROUP BY asked
         ) AS asked
         CROSS JOIN LATERAL (
           SELECT ${STAY_COLUMNS} FROM hospital_stay AS stay
           WHERE stay.citizen_id = ANY (asked.records)
             AND ($2::timestamptz IS NULL OR (stay.started_at, stay.id) < ($2, $3::uuid))
           ORDER BY stay.started_at DESC, stay.id DESC LIMIT $4
         ) AS page`,
        [citizenIds, after?.[0] ?? null, after?.[1] ?? null, limit],
      ),
    ({ askedId }) => askedId,
    ({ startedAt, id }) => [startedAt, id],
  ),
});

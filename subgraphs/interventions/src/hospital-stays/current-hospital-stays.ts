import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import type { HospitalStay } from './hospital-stay.entity.ts';
import { STAY_COLUMNS } from './hospital-stay.loaders.ts';

export interface CurrentStaysArguments extends PageArguments {
  organisationId: string;
  /** A day in Denmark, `YYYY-MM-DD`. */
  date: string;
}

/**
 * Enrolled citizens in an organisation or any part of it on a day: of today those who are in the house now, of another
 * day everybody whose stay touched it. Leave counts as in the house: the hospital still has the responsibility.
 */
export async function currentHospitalStays(
  { sql, now, today }: Pick<OperationContext, 'sql' | 'now' | 'today'>,
  { organisationId, date, ...page }: CurrentStaysArguments,
) {
  const asked = readPage(page, 2);
  const [after, afterId] = asked.after ?? [null, null];
  const from = date === today ? now : danishInstant(date);
  const rows = isUuid(organisationId)
    ? await sql<HospitalStay>(
        `WITH RECURSIVE house AS (
           SELECT $1::uuid AS id
           UNION
           SELECT part.organisation_id FROM known_organisation AS part JOIN house ON part.parent_id = house.id
         ), enrolled AS (
           SELECT citizen_id FROM known_enrolment WHERE state IN ('ACTIVE', 'ON_HOLD')
         ), also AS ( -- other records of somebody who is enrolled under one of them
           SELECT whole.record_id
           FROM enrolled JOIN merged_record AS merged ON enrolled.citizen_id IN (merged.record_id, merged.into_id)
             CROSS JOIN LATERAL records_of(ARRAY[enrolled.citizen_id]) AS whole
         )
         SELECT ${STAY_COLUMNS} FROM hospital_stay AS stay
         WHERE stay.hospital_id IN (SELECT id FROM house)
           AND stay.state NOT IN ('CANCELLED', 'DECEASED')
           AND stay.started_at < $3 AND (stay.ended_at IS NULL OR stay.ended_at > $2)
           AND (stay.citizen_id IN (SELECT citizen_id FROM enrolled) OR stay.citizen_id IN (SELECT record_id FROM also))
           AND ($4::timestamptz IS NULL OR (stay.started_at, stay.id) > ($4, $5::uuid))
         ORDER BY stay.started_at, stay.id LIMIT $6`,
        [organisationId, from, danishInstant(addDays(date, 1)), after, afterId, asked.limit],
      )
    : [];
  return toConnection(rows, asked, ({ startedAt, id }) => [startedAt, id]);
}

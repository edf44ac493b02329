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
         ), present AS MATERIALIZED ( -- a few hundred at most, so that who is enrolled is asked of few
           SELECT ${STAY_COLUMNS}
           FROM house JOIN hospital_stay AS stay ON stay.hospital_id = house.id
           WHERE stay.state NOT IN ('CANCELLED', 'DECEASED')
             AND stay.started_at < $3 AND coalesce(stay.ended_at, 'infinity') > $2
             AND ($4::timestamptz IS NULL OR (stay.started_at, stay.id) > ($4, $5::uuid))
         )
         SELECT * FROM present
         WHERE EXISTS (
           SELECT FROM person_records(ARRAY["citizenId"]) JOIN known_enrolment ON citizen_id = record
           WHERE known_enrolment.state IN ('ACTIVE', 'ON_HOLD')
         )
         ORDER BY "startedAt", id LIMIT $6`,
        [organisationId, from, danishInstant(addDays(date, 1)), after, afterId, asked.limit],
      )
    : [];
  return toConnection(rows, asked, ({ startedAt, id }) => [startedAt, id]);
}

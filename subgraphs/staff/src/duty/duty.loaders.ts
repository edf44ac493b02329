import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { anyKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { STAFF_MEMBER_COLUMNS, type StaffMemberRow, withPresentRole } from '../staff-members/staff-member.loaders.ts';

/** A place where an offer is given at a moment, as a loader's key. */
export const dutyKey = (offerAtPlaceId: string, at: Date): string => `${offerAtPlaceId} ${at.toISOString()}`;

export const createDutyLoaders = ({ sql, today }: Pick<OperationContext, 'sql' | 'today'>) => ({
  /**
   * Who has the duty at each place at a moment, by name (rule R11). A shift of yesterday evening may still run, so two
   * days of the roster are looked at.
   */
  onDutyAt: loaderListByKey(
    (keys) => {
      const pairs = keys.map((key) => key.split(' '));
      return sql<StaffMemberRow & { offerAtPlaceId: string; at: Date }>(
        `SELECT asked.id AS "offerAtPlaceId", asked.at, ${STAFF_MEMBER_COLUMNS}
         FROM unnest($1::uuid[], $2::timestamptz[]) AS asked (id, at)
         CROSS JOIN LATERAL generate_series(-1, 0) AS ahead
         CROSS JOIN LATERAL (SELECT (asked.at AT TIME ZONE 'Europe/Copenhagen')::date + ahead AS day) AS roster
         JOIN duty_shift AS shift ON shift.offer_at_place_id = asked.id
           AND shift.weekday = extract(isodow FROM roster.day)
           AND roster.day BETWEEN shift.valid_from AND coalesce(shift.valid_to, 'infinity')
           AND danish_span(roster.day, shift.starts_at, shift.ends_at) @> asked.at
         JOIN staff_member AS member ON member.id = shift.staff_member_id
         ${withPresentRole('$3')}
         ORDER BY member.name COLLATE "da-x-icu", member.id`,
        [pairs.map(([id]) => id), pairs.map(([, at]) => at), today],
      );
    },
    ({ offerAtPlaceId, at }) => dutyKey(offerAtPlaceId, at),
    { accepts: anyKey },
  ),
});

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { connectionLoader } from '@tvaers/kit/graphql/connection';
import { loaderById, loaderByKey } from '@tvaers/kit/graphql/loaders';

export interface LivingSituationRow {
  id: string;
  citizenId: string;
  /** Its own: a protected place is of a class of its own. */
  dataClass: string;
  kind: string;
  place: string | null;
  area: string | null;
  observedAt: Date;
  until: Date | null;
}

/** The newest observation of each record through the index, then the newest of each person. */
const CURRENT = `
  SELECT DISTINCT ON (r.citizen_id) newest.id, r.citizen_id AS "citizenId", newest."dataClass", newest.kind, newest.place, newest.area,
    newest.observed_at AS "observedAt", NULL AS until
  FROM records_of($1) r CROSS JOIN LATERAL (
    SELECT id, data_class AS "dataClass", kind, place, area, observed_at FROM living_situation
    WHERE citizen_id = r.record_id ORDER BY observed_at DESC, id DESC LIMIT 1
  ) newest
  ORDER BY r.citizen_id, newest.observed_at DESC, newest.id DESC`;

const OBSERVATIONS = `
  SELECT l.id, r.citizen_id AS "citizenId", l.data_class AS "dataClass", l.kind, l.place, l.area, l.observed_at AS "observedAt",
    lead(l.observed_at) OVER (PARTITION BY r.citizen_id ORDER BY l.observed_at, l.id) AS until
  FROM records_of($1) r JOIN living_situation l ON l.citizen_id = r.record_id`;

const HISTORY = `
  SELECT observation.* FROM unnest($1::uuid[]) AS person (id) CROSS JOIN LATERAL (
    SELECT * FROM (${OBSERVATIONS.replace('$1', 'ARRAY[person.id]')}) observed
    WHERE $3::timestamptz IS NULL OR (observed."observedAt", observed.id) < ($3, $4::uuid)
    ORDER BY observed."observedAt" DESC, observed.id DESC LIMIT $2
  ) observation`;

/** An observation with its end, which the person's next one sets. */
const BY_ID = `
  SELECT * FROM (${OBSERVATIONS.replace(
    '$1',
    `ARRAY(SELECT coalesce(c.merged_into, c.id) FROM living_situation l JOIN citizen c ON c.id = l.citizen_id
           WHERE l.id = ANY ($1))`,
  )}) observed WHERE id = ANY ($1)`;

const keyOf = ({ citizenId }: LivingSituationRow) => citizenId;

export const createLivingSituationLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  livingSituationById: loaderById((ids) => sql<LivingSituationRow>(BY_ID, [ids])),
  livingSituationByCitizen: loaderByKey((ids) => sql<LivingSituationRow>(CURRENT, [ids]), keyOf),
  livingSituationsByCitizen: connectionLoader(
    (ids, { limit, after }) => sql<LivingSituationRow>(HISTORY, [ids, limit, after?.[0] ?? null, after?.[1] ?? null]),
    keyOf,
    ({ observedAt, id }) => [observedAt.toISOString(), id],
  ),
});

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { anyKey, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import type { RegionPeriod } from './municipality-list.ts';

export interface MunicipalityRow {
  code: string;
  name: string;
  regions: RegionPeriod[];
}

const MUNICIPALITIES = `
  SELECT m.code, m.name, coalesce(jsonb_agg(
    jsonb_build_object('region', p.region, 'validFrom', p.valid_from, 'validTo', p.valid_to) ORDER BY p.valid_from
  ) FILTER (WHERE p.code IS NOT NULL), '[]') AS regions
  FROM municipality m LEFT JOIN municipality_region p ON p.code = m.code
  WHERE $1::text[] IS NULL OR m.code = ANY ($1)
  GROUP BY m.code
  ORDER BY m.name COLLATE "da-x-icu"`;

/** All of them, by name in Danish order. */
export const allMunicipalities = ({ sql }: Pick<OperationContext, 'sql'>): Promise<MunicipalityRow[]> =>
  sql<MunicipalityRow>(MUNICIPALITIES, [null]);

export interface ActingMunicipalityRow {
  citizenId: string;
  code: string;
  name: string;
  from: string;
  to: string | null;
  disputed: boolean;
}

const ACTING = `
  SELECT r.citizen_id AS "citizenId", m.code, m.name, a.valid_from AS "from", a.valid_to AS "to", a.disputed
  FROM records_of($1) r JOIN acting_municipality a ON a.citizen_id = r.record_id
    JOIN municipality m ON m.code = a.municipality_code
  ORDER BY a.valid_from DESC, r.record_id <> r.citizen_id, a.id`;

export const createMunicipalityLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  municipalityByCode: loaderByKey(
    (codes) => sql<MunicipalityRow>(MUNICIPALITIES, [codes]),
    ({ code }) => code,
    { accepts: anyKey },
  ),
  /** Newest first. */
  actingMunicipalitiesByCitizen: loaderListByKey(
    (ids) => sql<ActingMunicipalityRow>(ACTING, [ids]),
    ({ citizenId }) => citizenId,
  ),
});

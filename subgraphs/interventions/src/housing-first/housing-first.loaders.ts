import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderByKey } from '@tvaers/kit/graphql/loaders';
import type { SupportMethod } from './support.rules.ts';
import type { Tenancy } from './tenancy.entity.ts';

/** What Housing First knows of a course, with the newest lease; null in its place when there was never one. */
interface HousingFirstRow {
  interventionId: string;
  citizenId: string;
  supportMethod: SupportMethod;
  tenancyState: Tenancy['state'] | null;
  leaseFrom: string | null;
  leaseTo: string | null;
}

export const createHousingFirstLoaders = ({ sql, today }: Pick<OperationContext, 'sql' | 'today'>) => ({
  housingFirstCourse: loaderByKey(
    (ids) =>
      sql<HousingFirstRow>(
        `SELECT course.intervention_id AS "interventionId", course.citizen_id AS "citizenId",
           support_method AS "supportMethod", home.state AS "tenancyState", home.lease_from AS "leaseFrom",
           home.lease_to AS "leaseTo"
         FROM housing_first_course AS course
         LEFT JOIN LATERAL (
           SELECT state, lease_from, lease_to FROM tenancy
           WHERE tenancy.intervention_id = course.intervention_id AND (lease_to IS NULL OR lease_to >= $2)
           ORDER BY lease_from DESC NULLS FIRST LIMIT 1
         ) AS home ON true
         WHERE course.intervention_id = ANY($1)`,
        [ids, today],
      ),
    ({ interventionId }) => interventionId,
  ),
});

/** The home that goes with a course; null while there is none. */
export function tenancyOf(course: HousingFirstRow | null) {
  if (!course?.tenancyState) return null;
  const { citizenId, tenancyState: state, leaseFrom, leaseTo } = course;
  return { citizenId, state, leaseFrom, leaseTo };
}

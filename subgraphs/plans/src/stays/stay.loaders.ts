import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById } from '@tvaers/kit/graphql/loaders';

/** The stays plans has heard of: whose they are, so that showing their passage can be noted for that citizen. */
export const createStayLoaders = (context: Pick<OperationContext, 'sql'>) => ({
  stayById: loaderById((ids) =>
    context.sql<{ id: string; citizenId: string }>(
      'SELECT hospital_stay_id AS id, citizen_id AS "citizenId" FROM stay_copy WHERE hospital_stay_id = ANY($1)',
      [ids],
    ),
  ),
});

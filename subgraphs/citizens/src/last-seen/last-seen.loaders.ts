import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderByKey } from '@tvaers/kit/graphql/loaders';

export interface LastSeenRow {
  citizenId: string;
  at: Date;
}

const LAST_SEEN = `
  SELECT r.citizen_id AS "citizenId", max(s.at) AS at
  FROM records_of($1) r JOIN last_seen s ON s.citizen_id = r.record_id
  GROUP BY r.citizen_id`;

export const createLastSeenLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  lastSeenByCitizen: loaderByKey(
    (ids) => sql<LastSeenRow>(LAST_SEEN, [ids]),
    ({ citizenId }) => citizenId,
  ),
});

import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderListByKey } from '@tvaers/kit/graphql/loaders';

export interface MergedRecordRow {
  id: string;
  citizenId: string;
  reason: string;
  mergedAt: Date;
}

const MERGED_RECORDS = `
  SELECT m.merged_id AS id, c.merged_into AS "citizenId", m.reason, m.merged_at AS "mergedAt"
  FROM citizen c JOIN citizen_merge m ON m.merged_id = c.id AND m.undone_at IS NULL
  WHERE c.merged_into = ANY ($1)
  ORDER BY m.merged_at DESC, m.id`;

export const createMergeLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  mergedRecordsByCitizen: loaderListByKey(
    (ids) => sql<MergedRecordRow>(MERGED_RECORDS, [ids]),
    ({ citizenId }) => citizenId,
  ),
});

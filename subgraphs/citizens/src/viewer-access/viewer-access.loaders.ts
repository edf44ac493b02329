import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderListByKey } from '@tvaers/kit/graphql/loaders';

export interface AccessGroundRow {
  citizenId: string;
  rule: string;
  basis: string;
  /** Bit mask of data classes. */
  classes: number;
  law: string;
  reason: string;
}

/**
 * The rules that apply, in one statement for all persons, from the function and the table that decide. A rule is told
 * with those of its classes that are open to the viewer: where two rules meet, both name the class. Emergency access is a
 * purpose of its own, whatever else the viewer reads for.
 */
const GROUNDS = `
  SELECT granted.citizen_id AS "citizenId", policy.rule, policy.basis, bit_or(policy.classes & granted.classes) AS classes, policy.law,
    policy.reason
  FROM access_classes($1::jsonb, $2::uuid[], $3) granted JOIN access_policy policy
    ON policy.rule = ANY (granted.rules) AND policy.classes & granted.classes <> 0
    AND policy.role = $1::jsonb ->> 'role' AND policy.purpose IN ($1::jsonb ->> 'purpose', 'emergency')
  GROUP BY granted.citizen_id, policy.rule, policy.basis, policy.law, policy.reason
  ORDER BY policy.rule`;

export const createViewerAccessLoaders = ({ sql, viewer, now }: Pick<OperationContext, 'sql' | 'viewer' | 'now'>) => ({
  accessGroundsByCitizen: loaderListByKey(
    (ids) => sql<AccessGroundRow>(GROUNDS, [JSON.stringify(viewer), ids, now]),
    ({ citizenId }) => citizenId,
  ),
});

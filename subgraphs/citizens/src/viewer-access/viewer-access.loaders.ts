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

/** A rule has one paragraph and one reason for all its classes, roles and purposes. */
const WORDS = 'SELECT DISTINCT rule, law, reason FROM access_policy WHERE rule = ANY ($1)';

type Decided = Pick<OperationContext, 'sql' | 'opened' | 'access'>;

/**
 * The rules as they were applied when this operation began, each with what it opens; so they say exactly what is shown.
 * Their words come in one statement for all persons.
 */
export const createViewerAccessLoaders = (context: Decided) => ({
  accessGroundsByCitizen: loaderListByKey(
    (ids) => groundsOf(context, ids),
    ({ citizenId }) => citizenId,
  ),
});

async function groundsOf({ sql, opened, access }: Decided, ids: readonly string[]): Promise<AccessGroundRow[]> {
  await opened();
  const granted = ids.flatMap((citizenId) =>
    access.grantsOf(citizenId).flatMap((grant) => (grant.classes === 0 ? [] : { citizenId, ...grant })),
  );
  const rules = [...new Set(granted.map(({ rule }) => rule))];
  const words = await sql<{ rule: string; law: string; reason: string }>(WORDS, [rules]);
  const wordsOf = new Map(words.map((one) => [one.rule, one]));
  return granted.map((grant) => ({ law: '', reason: '', ...wordsOf.get(grant.rule), ...grant }));
}

import { FACT_OWNERS, STALE_SECONDS } from '@tvaers/contract/access-facts';
import type { OperationContext } from '../operation-context.ts';

/** Owners of facts that have been silent for too long, or were never heard: what they said may no longer hold. */
export async function staleSources({ sql, subgraph, now }: Pick<OperationContext, 'sql' | 'subgraph' | 'now'>) {
  const owners = [...new Set(Object.values(FACT_OWNERS))].filter((owner) => owner !== subgraph);
  const rows = await sql<{ owner: string }>(
    `SELECT owner FROM unnest($1::text[]) AS owner LEFT JOIN access_fact_source ON source = owner
     WHERE heard_of IS NULL OR heard_of < $2::timestamptz - make_interval(secs => $3) ORDER BY owner`,
    [owners, now, STALE_SECONDS],
  );
  return rows.map(({ owner }) => owner);
}

import { FACT_OWNERS, STALE_SECONDS } from '@tvaers/contract/access-facts';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { DataSource } from 'typeorm';
import type { OperationContext } from '../operation-context.ts';

const othersThan = (subgraph: SubgraphName): string[] =>
  [...new Set(Object.values(FACT_OWNERS))].filter((owner) => owner !== subgraph);

const STALE = `
  SELECT owner FROM unnest($1::text[]) AS owner LEFT JOIN access_fact_source ON source = owner
  WHERE heard_of IS NULL OR heard_of < $2::timestamptz - make_interval(secs => $3) ORDER BY owner`;

/** Owners of facts that have been silent for too long, or were never heard: what they said may no longer hold. */
export async function staleSources({ sql, subgraph, now }: Pick<OperationContext, 'sql' | 'subgraph' | 'now'>) {
  const rows = await sql<{ owner: string }>(STALE, [othersThan(subgraph), now, STALE_SECONDS]);
  return rows.map(({ owner }) => owner);
}

/**
 * For readiness: fails until every owner of facts has been heard after a start, since before that hardly anything could
 * be answered. Later silence is told to whoever asks (FACTS_STALE) and takes nobody out of service: the others would be
 * no better off, and emergency access goes on.
 */
export function heardEverybody(dataSource: DataSource, subgraph: SubgraphName): () => Promise<void> {
  let heard = false;
  return async () => {
    if (heard) return;
    const silent = await dataSource.query(STALE, [othersThan(subgraph), new Date(), STALE_SECONDS]);
    if (silent.length > 0) throw new Error('Not every owner of facts has been heard.');
    heard = true;
  };
}

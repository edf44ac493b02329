import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { Client } from 'pg';
import { ownerUrlOf } from '../../harness/house-databases.ts';

/** Rows of one sector, as its owner sees them: what the attacks are about, and what they must not have changed. */
export async function sqlOf<Row>(
  sector: SubgraphName,
  text: string,
  values: readonly unknown[] = [],
  houseFile = process.env.TVAERS_HOUSE ?? '',
): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrlOf(houseFile, sector) });
  await client.connect();
  try {
    const { rows } = await client.query(text, [...values]);
    return rows as Row[];
  } finally {
    await client.end();
  }
}

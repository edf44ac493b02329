import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { Client } from 'pg';
import { ownerUrlOf } from '../../harness/house-databases.ts';

/** The four databases of the house, for their owners. */
export type Databases = Record<SubgraphName, Client>;

export async function openDatabases(houseFile: string): Promise<Databases> {
  const opened = SUBGRAPH_NAMES.map(async (name) => {
    const client = new Client({ connectionString: ownerUrlOf(houseFile, name) });
    await client.connect();
    return [name, client] as const;
  });
  return Object.fromEntries(await Promise.all(opened)) as Databases;
}

export async function closeDatabases(databases: Databases): Promise<void> {
  for (const client of Object.values(databases)) await client.end();
}

export async function rowsOf<Row>(client: Client, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await client.query(text, [...values]);
  return rows as Row[];
}

import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { type Databases, rowsOf } from '../world/databases.ts';
import type { Disclosure } from './judge.ts';

interface Logged {
  correlationId: string;
  citizenId: string;
  dataClasses: string[];
}

/** Disclosures that no sector which can have made them has a row of. */
export async function notInTheLog(databases: Databases, disclosures: readonly Disclosure[]): Promise<Disclosure[]> {
  const known = new Set<string>();
  for (const name of SUBGRAPH_NAMES) {
    const rows = await rowsOf<Logged>(
      databases[name],
      `SELECT correlation_id AS "correlationId", unnest(citizen_ids) AS "citizenId", data_classes AS "dataClasses"
       FROM access_event WHERE outcome = 'allowed' AND subject LIKE 'sweep-%'`,
    );
    for (const { correlationId, citizenId, dataClasses } of rows)
      for (const one of dataClasses) known.add(`${name} ${correlationId} ${citizenId} ${one}`);
  }
  return disclosures.filter(
    ({ graphs, correlationId, citizenId, dataClass }) =>
      !graphs.some((graph) => known.has(`${graph} ${correlationId} ${citizenId} ${dataClass}`)),
  );
}

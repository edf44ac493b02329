import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { parse } from 'yaml';

/** One line of supergraph.yaml; what each means stands there. */
export interface ListedSubgraph {
  name: SubgraphName;
  sdl: string;
  address: string;
  owner: string;
  sector: 'municipality' | 'region' | 'both';
}

const WORDS = ['sdl', 'address', 'owner'] as const;
const SECTORS = ['municipality', 'region', 'both'];

function faultsOf(entry: Partial<Record<string, unknown>>): string[] {
  const faults = WORDS.filter((key) => typeof entry[key] !== 'string' || entry[key] === '').map(
    (key) => `has no ${key}`,
  );
  if (!SUBGRAPH_NAMES.some((name) => name === entry.name)) faults.push(`is not one of ${SUBGRAPH_NAMES.join(', ')}`);
  if (!SECTORS.includes(String(entry.sector))) faults.push(`must name a sector: ${SECTORS.join(', ')}`);
  if (typeof entry.address === 'string' && !URL.canParse(entry.address)) faults.push('has an address that is no URL');
  return faults.map((fault) => `${String(entry.name ?? 'an entry without a name')} ${fault}`);
}

/** Reads `schema/supergraph.yaml` below `root`. Throws one error that tells all mistakes. */
export function readSubgraphList(root: string): ListedSubgraph[] {
  const list = parse(readFileSync(join(root, 'schema', 'supergraph.yaml'), 'utf8')) as { subgraphs?: object[] } | null;
  const entries = list?.subgraphs ?? [];
  const faults = entries.flatMap((entry) => faultsOf(entry as Partial<Record<string, unknown>>));
  if (entries.length === 0) faults.push('the list `subgraphs` is empty');
  if (faults.length > 0) throw new Error(`schema/supergraph.yaml: ${faults.join('; ')}.`);
  return entries as ListedSubgraph[];
}

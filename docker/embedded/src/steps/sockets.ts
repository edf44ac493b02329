import { join } from 'node:path';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { LONGEST_SOCKET } from '@tvaers/kit/database/embedded-postgres';
import type { HouseFolder } from '../project-folder.ts';

/** Where the gateway reaches the subgraphs without a port; none in a folder too deep for it. */
export function socketsOf({ folder }: Pick<HouseFolder, 'folder'>): Partial<Record<SubgraphName, string>> {
  const paths = SUBGRAPH_NAMES.map((name) => [name, join(folder, `${name}.sock`)] as const);
  return Object.fromEntries(paths.filter(([, path]) => Buffer.byteLength(path) <= LONGEST_SOCKET));
}

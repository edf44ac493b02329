import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSharedSdl } from '@tvaers/contract/subgraph-sdl';

/**
 * The whole SDL of a subgraph: its own `*.graphql` files below `directory` and what all subgraphs share. The composer
 * puts the same parts together, so that what is composed is what runs. Needs no database.
 *
 * `type Query` and `type Mutation` may stand in each file; any other type is written once and extended elsewhere.
 */
export const subgraphSdl = (directory: string): string =>
  withSharedSdl(graphqlFiles(directory).map((file) => readFileSync(file, 'utf8')));

/** The same for SDL that is already read; tests build small subgraphs with it. */
export const subgraphSdlOf = (...sources: string[]): string => withSharedSdl(sources);

function graphqlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => join(directory, file));
}

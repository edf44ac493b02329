import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type DocumentNode, parse, print } from 'graphql';
import { mergeDefinitions } from './merge-definitions.ts';

const requireFromHere = createRequire(join(import.meta.dirname, 'shared-schema.ts'));

/** What every subgraph says about the directives it uses. Only the plain ones of federation: see architecture.md section 4. */
const LINKS = `
extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective", "@inaccessible", "@tag", "@override"]
  )
  @link(url: "https://tvaers.dk/access/v1.0", import: ["@access"])
  @composeDirective(name: "@access")
`;

/**
 * The whole SDL of a subgraph: its own `*.graphql` files below `directory` and what all subgraphs share. The server and
 * the composer both take it from here, so that what is composed is what runs. Needs no database.
 *
 * A type may be spread over several files: `type Query` may stand in each.
 */
export function subgraphSdl(directory: string): string {
  const own = graphqlFiles(directory).map((file) => parse(readFileSync(file, 'utf8')));
  return print(withSharedSchema(own));
}

/** The same for SDL that is already read; tests build small subgraphs with it. */
export function subgraphSdlOf(...sources: string[]): string {
  return print(withSharedSchema(sources.map((source) => parse(source))));
}

function withSharedSchema(own: DocumentNode[]): DocumentNode {
  const shared = readFileSync(requireFromHere.resolve('@tvaers/contract/shared.graphql'), 'utf8');
  return mergeDefinitions([parse(LINKS), parse(shared), ...own]);
}

function graphqlFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => join(directory, file));
}

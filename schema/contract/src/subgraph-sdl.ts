import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What every subgraph's schema begins with. It is written here and not in the subgraphs, because a subgraph that
 * forgets `@composeDirective` silently loses its data-class labels in composition, and a renamed import crashes it.
 */
export const SUBGRAPH_HEADER = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@tag", "@inaccessible", "@composeDirective", "@cost", "@listSize"]
  )
  @link(url: "https://specs.tvaers.example/access/v1.0", import: ["@access"])
  @composeDirective(name: "@access")
`;

/** Path of the types, scalars and the directive that all subgraphs declare alike. */
export const SHARED_SDL_FILE = join(import.meta.dirname, 'shared.graphql');

/**
 * One file of a subgraph as it may stand beside the others: each concept writes `type Query` and `type Mutation` for
 * itself, which GraphQL allows only once. No line is added, so positions in errors stay true.
 */
export const besideOtherFiles = (file: string): string =>
  file.replace(/^type (Query|Mutation|Subscription)\b/gm, 'extend type $1');

/**
 * The schema of one subgraph: header, shared part, and its own `*.graphql` files as text.
 * The running subgraph and the composer both use these parts, so what is composed is what answers.
 */
export const withSharedSdl = (ownFiles: readonly string[]): string =>
  [SUBGRAPH_HEADER, readFileSync(SHARED_SDL_FILE, 'utf8'), ...ownFiles.map(besideOtherFiles)].join('\n');

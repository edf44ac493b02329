import { Kind } from 'graphql';
import { findingAt, type SchemaRule } from './schema-rule.ts';

/** A subgraph without `@composeDirective` silently loses its labels, and a renamed import crashes the composer. */
export const sharedHeader: SchemaRule = {
  name: 'shared-header',
  says: 'No subgraph writes `schema` or `@link` itself: the header comes from schema/contract/src/subgraph-sdl.ts.',
  check: (graph) =>
    graph
      .flatMap(({ files }) => files.flatMap((file) => file.definitions))
      .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
      .map((node) => findingAt(node, 'Remove this schema block; what it should import is added to SUBGRAPH_HEADER.')),
};

import { composeServices } from '@apollo/composition';
import { withSharedSdl } from '@tvaers/contract/subgraph-sdl';
import type { SubgraphFiles } from '@tvaers/rules/schema-rule';
import { concatAST, parse, Source } from 'graphql';
import { describeCompositionError } from './composition-advice.ts';
import { labelDescriptions } from './label-descriptions.ts';

const HEADER = `# The graph as clients and the gateway see it. Composed from the subgraphs' schemas by \`npm run compose\`:
# never edited by hand, and the tests fail when it is not what composition gives.
`;

export type Composed = { sdl: string; hints: string[] } | { errors: string[] };

/** Composes the supergraph. The same files give the same text on every machine. */
export function composeSupergraph(subgraphs: readonly (SubgraphFiles & { address: string })[]): Composed {
  const sharedPart = parse(new Source(withSharedSdl([]), 'schema/contract (shared part)'));
  const result = composeServices(
    subgraphs.map(({ name, address, files }) => ({ name, url: address, typeDefs: concatAST([sharedPart, ...files]) })),
  );
  if (result.errors) return { errors: result.errors.map(describeCompositionError) };
  return {
    sdl: `${HEADER}\n${labelDescriptions(result.supergraphSdl).trimEnd()}\n`,
    hints: result.hints.map(({ definition, message }) => `${definition.code}: ${message}`),
  };
}

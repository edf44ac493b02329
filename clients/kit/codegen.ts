import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Which types stand behind each interface and union of the graph, for the cache: without it every part of an answer
 * that was asked for with `... on Problem` is lost. Run `npm run codegen -w @tvaers/client-kit`.
 */
const config: CodegenConfig = {
  schema: '../../schema/supergraph.graphql',
  generates: {
    './src/generated/possible-types.ts': { plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
  },
};
export default config;

import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the operations this front-end asks, from the composed graph. Run `npm run codegen -w @tvaers/borger`. */
const config: CodegenConfig = {
  schema: '../../schema/supergraph.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/generated/**'],
  ignoreNoDocuments: false,
  generates: {
    './src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        scalars: { Date: 'string', DateTime: 'string' },
      },
    },
  },
};
export default config;

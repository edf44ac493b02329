/** GraphQL-ESLint, for *.graphql alone: TypeScript is Biome's. What it has no rule for stands in schema/rules. */
import graphqlEslint from '@graphql-eslint/eslint-plugin';

/** Object types are left out: it would ask for other owners' entities too, which schema/rules/src/types-described.ts knows. */
const described = {
  ScalarTypeDefinition: true,
  EnumTypeDefinition: true,
  EnumValueDefinition: true,
  InputObjectTypeDefinition: true,
  DirectiveDefinition: true,
  rootField: true,
};

const languageOptions = {
  parser: graphqlEslint.parser,
  parserOptions: { graphQLConfig: { schema: './schema/supergraph.graphql' } },
};

export default [
  { ignores: ['**/node_modules/', '**/dist/', '.tvaers/', '**/generated/', 'schema/supergraph.graphql'] },
  {
    files: ['subgraphs/*/src/**/*.graphql', 'schema/contract/src/*.graphql'],
    languageOptions,
    plugins: { '@graphql-eslint': graphqlEslint },
    rules: {
      '@graphql-eslint/require-description': ['error', described],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
          'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'list', 'query', 'fetch'] },
          'FieldDefinition[parent.name.value=Mutation]': { forbiddenPrefixes: ['do', 'set', 'mutate'] },
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      '@graphql-eslint/unique-field-definition-names': 'error',
      '@graphql-eslint/unique-operation-types': 'error',
    },
  },
  {
    files: [
      'schema/operations/*.graphql',
      'clients/*/src/**/*.graphql',
      'gateway/playground/**/*.graphql',
      'tests/**/*.graphql',
    ],
    languageOptions,
    plugins: { '@graphql-eslint': graphqlEslint },
    rules: {
      '@graphql-eslint/no-anonymous-operations': 'error',
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/no-deprecated': 'error',
      '@graphql-eslint/fields-on-correct-type': 'error',
      '@graphql-eslint/known-argument-names': 'error',
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/value-literals-of-correct-type': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        { OperationDefinition: 'PascalCase', FragmentDefinition: 'PascalCase', VariableDefinition: 'camelCase' },
      ],
    },
  },
];

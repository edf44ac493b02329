import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';

const SCHEMA = join(import.meta.dirname, '..', '..', 'schema');
const OPERATIONS = join(SCHEMA, 'operations');
const names = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => basename(file, '.graphql'));

const documentOf = (name: string): DocumentNode => parse(readFileSync(join(OPERATIONS, `${name}.graphql`), 'utf8'));

const declaredVariables = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );

/** The documents that front-ends, the playground and the journeys share. */
describe('the operations in schema/operations', () => {
  let schema: GraphQLSchema;
  let gateway: ApolloGateway;
  beforeAll(async () => {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    const supergraphSdl = readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8');
    gateway = new ApolloGateway({ supergraphSdl, buildService: () => ({ process: async () => ({}) }) });
    ({ schema } = await gateway.load());
  });
  afterAll(() => gateway.stop());

  it('are the six queries and eight mutations that are agreed on', () => {
    const kinds = names.flatMap((name) =>
      documentOf(name).definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node.operation] : [])),
    );
    expect(kinds.filter((kind) => kind === 'query')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === 'mutation')).toHaveLength(8);
  });

  it.each(names)('%s fits the committed graph', (name) => {
    expect(validate(schema, documentOf(name))).toEqual([]);
  });

  it.each(names)('%s has example variables by exactly the names it declares', (name) => {
    const variables = JSON.parse(readFileSync(join(OPERATIONS, `${name}.json`), 'utf8')) as object;
    expect(Object.keys(variables).sort()).toEqual(declaredVariables(documentOf(name)).sort());
  });
});

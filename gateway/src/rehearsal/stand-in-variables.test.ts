import { buildSchema, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { standInVariables } from './stand-in-variables.ts';

const schema = buildSchema(`
  scalar Date
  enum Door { CLINIC SHELTER }
  input Period { from: Date! until: Date days: Int! = 3 }
  input Stay { door: Door! period: Period! notes: [String!]! beds: Int! }
  type Query { a(stay: Stay, id: ID, on: Date): ID }
`);

const operationOf = (document: string) => parse(document).definitions[0] as OperationDefinitionNode;
const standIn = (variables: string) => standInVariables(operationOf(`query (${variables}) { a }`), schema);

describe('stand-in variables', () => {
  it('are made up where an operation demands them', () => {
    expect(standIn('$id: ID!, $stay: Stay!, $on: Date')).toEqual([
      { id: '1', stay: { door: 'CLINIC', period: { from: '1' }, notes: [], beds: 1 } },
    ]);
  });

  it('fit their types', () => {
    const { variableDefinitions = [] } = operationOf('query ($id: ID!, $stay: [Stay!]!, $one: Stay!) { a }');
    const [variables = {}] = standIn('$id: ID!, $stay: [Stay!]!, $one: Stay!');
    expect(getVariableValues(schema, variableDefinitions, variables).errors).toBeUndefined();
  });

  it('leave out what has a default', () => {
    expect(standIn('$id: ID! = "7"')).toEqual([{}]);
  });

  it('are tried with every yes and no that a condition may hang on', () => {
    expect(standIn('$one: Boolean!, $other: Boolean = true')).toEqual([
      { one: false, other: false },
      { one: true, other: false },
      { one: false, other: true },
      { one: true, other: true },
    ]);
  });

  it('come in no more combinations than an engine keeps', () => {
    const many = Array.from({ length: 40 }, (_, index) => `$v${index}: Boolean!`).join();
    expect(standIn(many)).toHaveLength(16);
  });
});

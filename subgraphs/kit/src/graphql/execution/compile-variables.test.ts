import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { compileVariables } from './compile-variables.ts';

const SCHEMA = buildSchema(`
  scalar _Any
  enum Kind { A B }
  input Like { much: Int = 3 }
  type Query { ask: Int }
`);
const TYPES = [
  ...['ID', 'ID!', 'String', 'String!', 'Boolean', 'Boolean!', 'Int', 'Float!', 'Kind', 'Like', '_Any!', '[_Any!]!'],
  ...['[String]', '[ID!]!', '[[String!]]', 'String = "x"', '[ID!] = ["y"]', 'Int! = 4'],
];
const VALUES = [
  ...['text', '', 7, 7.5, true, null, undefined, 'A', { much: 2 }, { more: 1 }, []],
  ...[['a', 'b'], ['a', null], [null], [7], [['a'], ['b']], [['a', null]], [{ __typename: 'Task', id: '1' }]],
];

describe('variables of an operation', () => {
  it('are what graphql makes of them, whatever is given', () => {
    for (const type of TYPES) {
      const definitions =
        getOperationAST(parse(`query ($one: ${type}, $other: ID) { ask }`))?.variableDefinitions ?? [];
      const compiled = compileVariables(SCHEMA, definitions);
      for (const one of VALUES)
        for (const given of [{ one }, { one, other: 'id' }, { other: 'id' }, {}, { one, more: 1 }]) {
          const expected = getVariableValues(SCHEMA, definitions, given).coerced ?? null;
          expect({ type, given, made: compiled(given) }).toEqual({ type, given, made: expected });
        }
    }
  });

  it('are not looked for in what every object inherits', () => {
    const definitions = getOperationAST(parse('query ($toString: String) { ask }'))?.variableDefinitions ?? [];
    expect(compileVariables(SCHEMA, definitions)({})).toEqual({});
  });
});

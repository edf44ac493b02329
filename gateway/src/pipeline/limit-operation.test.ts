import { buildSchema, parse, validate } from 'graphql';
import { limitOperation } from './limit-operation.ts';

const schema = buildSchema('type Query { a: Query b: Int }');
const limits = {
  maxTokens: 100,
  maxDepth: 3,
  maxIntrospectionDepth: 4,
  maxFields: 8,
  maxAliases: 2,
  maxRootFields: 2,
  maxDirectives: 1,
  maxPageSize: 9,
};
const complaints = (document: string) =>
  validate(schema, parse(document), [limitOperation(limits)]).map(({ message }) => message);

describe('limitOperation', () => {
  it.each([
    ['{ a { a { b } } }', 'exactly as deep as allowed'],
    ['{ x: b y: b }', 'exactly as many aliases as allowed'],
    ['query A { b } query B { b } query C { b }', 'several operations, each small'],
  ])('lets %s pass: %s', (document) => {
    expect(complaints(document)).toEqual([]);
  });

  it.each([
    ['{ a { a { a { b } } } }', 'it is nested deeper than 3 levels'],
    [
      '{ a { ...F } a { ...F } } fragment F on Query { a { b } b b }',
      'it has more than 8 fields, fragments written out',
    ],
    ['{ __schema { types { fields { type { name } } } } }', 'its introspection is nested deeper than 4 levels'],
    ['{ x: b y: b a { z: b } }', 'it has more than 2 aliases'],
    ['{ a { b } b b }', 'it asks for more than 2 things at once'],
    ['{ b @skip(if: false) @include(if: true) }', 'it has more than 1 directives'],
    ['query Small { b } query Deep { a { a { a { b } } } }', 'it is nested deeper than 3 levels'],
  ])('refuses %s because %s', (document, because) => {
    expect(complaints(document)).toEqual([`The operation is larger than the limits allow: ${because}.`]);
  });
});

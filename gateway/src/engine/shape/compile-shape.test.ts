import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { fragmentsOf } from '../plan/fragments-of.ts';
import { responseNames } from '../plan/response-names.ts';
import { compileSelection } from './compile-shape.ts';
import { type Completion, NULLED } from './completion.ts';

const schema = buildSchema(`
  enum Kind { SMALL LARGE }
  scalar Anything
  interface Named { name: String! }
  type Person implements Named { name: String! age: Int friends: [Person!] best: Person! kind: Kind any: Anything }
  type Dog implements Named { name: String! owner: Person }
  union Found = Person | Dog
  type Query { person: Person named: [Named] found: Found must: Person! grid: [[Int!]] }
`);
const root = schema.getQueryType();
if (!root) throw new Error('the schema has a query');

function shape(text: string, data: Record<string, unknown>) {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { selectionSet } = operation as OperationDefinitionNode;
  const names = responseNames(document, new Set(['age', 'name']));
  const parts = { schema, fragments: fragmentsOf(document), conditions: new Map(), variableDefinitions: [], names };
  const completion: Completion = { misfits: [], absent: new Set(), variables: {} };
  const shaped = root && compileSelection(root, [selectionSet], parts)(data, completion);
  return { data: shaped === NULLED ? null : shaped, misfits: completion.misfits.map(({ path }) => path.join('.')) };
}

describe('the shape of an answer', () => {
  it('has the fields the client asked for, in the order it asked for them, and nothing else', () => {
    const { data } = shape('{ person { age ...F x: name age } } fragment F on Named { name }', {
      person: { __typename: 'Person', name: 'Anna', x: 'Anna', secret: 1, age: 7 },
    });
    expect(JSON.stringify(data)).toBe('{"person":{"age":7,"name":"Anna","x":"Anna"}}');
  });

  it('follows the real type of each object', () => {
    const text = '{ named { __typename ... on Dog { owner { age } } ... on Person { age } } }';
    const named = [{ __typename: 'Dog', owner: null }, { __typename: 'Person', age: 1 }, null];
    expect(shape(text, { named }).data).toEqual({ named });
  });

  it.each<[string, string, Record<string, unknown>, unknown, string[]]>([
    ['a missing value', '{ person { name } }', { person: { name: null } }, { person: null }, ['person.name']],
    ['one far down', '{ must { best { name } } }', { must: { best: { name: null } } }, null, ['must.best.name']],
    [
      'one in a list',
      '{ person { age friends { name } } }',
      { person: { age: 1, friends: [{ name: 'Bo' }, {}] } },
      { person: { age: 1, friends: null } },
      ['person.friends.1.name'],
    ],
    [
      'a text for a number',
      '{ person { age } }',
      { person: { age: 'old' } },
      { person: { age: null } },
      ['person.age'],
    ],
    [
      'an unknown member',
      '{ person { kind } }',
      { person: { kind: 'HUGE' } },
      { person: { kind: null } },
      ['person.kind'],
    ],
    ['no list', '{ grid }', { grid: [[1], 2, [null]] }, { grid: [[1], null, null] }, ['grid.1', 'grid.2.0']],
    ['no object', '{ person { age } }', { person: 'Anna' }, { person: null }, ['person']],
    [
      'an object of a hidden type',
      '{ found { __typename } }',
      { found: { __typename: 'Spy' } },
      { found: null },
      ['found'],
    ],
  ])('is null, and says where, around %s', (_what, text, given, expected, paths) => {
    const { data, misfits } = shape(text, given);
    expect(JSON.stringify(data)).toBe(JSON.stringify(expected));
    expect(misfits).toEqual(paths);
  });

  it('lets a scalar of ours be anything', () => {
    expect(shape('{ person { any } }', { person: { any: [{ a: 1 }] } }).data).toEqual({ person: { any: [{ a: 1 }] } });
  });

  it('reads under another name what was fetched under another name', () => {
    const { data } = shape('{ person { age: name } }', { person: { asked_age: 'Anna' } });
    expect(data).toEqual({ person: { age: 'Anna' } });
  });

  it('answers introspection by itself', () => {
    const text = '{ q: __type(name: "Kind") { name } __schema { queryType { ...F } } } fragment F on __Type { name }';
    expect(shape(text, {}).data).toEqual({ q: { name: 'Kind' }, __schema: { queryType: { name: 'Query' } } });
  });
});

import { parse, print } from 'graphql';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

it('moves keys by which nothing is found behind the others, and leaves all else in its order', () => {
  const supergraph = parse(`
    type Thing
      @join__type(graph: A, key: "code", resolvable: false)
      @join__type(graph: A, key: "id")
      @join__type(graph: B, key: "code", resolvable: true) { id: ID }
    type Plain @join__type(graph: B) @join__type(graph: A) { id: ID }`);
  const keys = print(resolvableKeysFirst(supergraph)).match(/graph: \w(, key: "\w+")?/g);
  expect(keys).toEqual([
    'graph: A, key: "id"',
    'graph: B, key: "code"',
    'graph: A, key: "code"',
    'graph: B',
    'graph: A',
  ]);
});

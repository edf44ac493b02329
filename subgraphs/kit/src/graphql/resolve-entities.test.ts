import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { parse } from 'graphql';
import type { OperationContext } from '../access/operation-context.ts';
import { entityResolver } from './resolve-entities.ts';

const TYPES = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Book @key(fields: "id") { id: ID! }
  type Shelf @key(fields: "id") { id: ID! }
  type Room @key(fields: "id") { id: ID! }
  type Query { book: Book }
`);

describe('what a representation leads to', () => {
  const context = {} as OperationContext;
  const info = {} as GraphQLResolveInfo;
  const federation = jest.fn((_parent, { representations }) => representations.map(() => 'from federation'));
  const schema = buildSubgraphSchema({
    typeDefs: TYPES,
    resolvers: {
      Book: { __resolveReference: async ({ id }: { id: string }) => (id === 'none' ? null : { id, title: 'one' }) },
      Shelf: { __resolveReference: ({ id }: { id: string }) => Object.freeze({ id, __typename: 'Room' }) },
    } as never,
  });
  const resolve = entityResolver(schema, federation as never);
  const asked = (__typename: string, id: string) => resolve({ __typename, id }, context, info);

  it('is what its type finds, which says its type', async () => {
    expect(await asked('Book', '1')).toEqual({ __typename: 'Book', id: '1', title: 'one' });
  });

  it('is nothing where nothing was found', async () => {
    expect(await asked('Book', 'none')).toBeNull();
  });

  it('says the type it was asked for, and leaves alone what says another', () => {
    expect(asked('Shelf', '2')).toEqual({ __typename: 'Shelf', id: '2' });
  });

  it('is left to federation where its type finds nothing by itself', () => {
    expect(asked('Room', '3')).toBe('from federation');
    const representations = [{ __typename: 'Room', id: '3' }];
    expect(federation).toHaveBeenCalledWith(null, { representations }, context, info);
  });
});

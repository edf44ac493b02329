import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { mergeResolvers } from './merge-resolvers.ts';
import { subgraphSdlOf } from './shared-schema.ts';

describe('the SDL of a subgraph', () => {
  const loans = `type Query { loan(id: ID!): Loan } type Loan { id: ID! dueOn: Date! }
    "A citizen." type Citizen @key(fields: "id") { id: ID! loans: [Loan!] @access(class: "plan") }`;
  const fines = `type Query { fine(id: ID!): Fine } type Fine { id: ID! paidAt: DateTime }
    extend type Citizen { fines: [Fine!] }`;

  it('joins types that several files describe', () => {
    const schema = buildSubgraphSchema({ typeDefs: parse(subgraphSdlOf(loans, fines)) });
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(expect.arrayContaining(['loan', 'fine']));
    expect(schema.getType('Citizen')?.toConfig()).toMatchObject({ fields: { loans: {}, fines: {} } });
  });

  it('carries what all subgraphs share, with the labels composed on', () => {
    const sdl = subgraphSdlOf(loans);
    for (const part of [
      'interface Problem',
      'type PageInfo @shareable',
      'scalar DateTime',
      '@composeDirective(name: "@access")',
    ])
      expect(sdl).toContain(part);
  });
});

describe('resolvers of several concepts', () => {
  it('are joined, but never two for one field', () => {
    const one = { Query: { a: () => 1 } };
    expect(mergeResolvers(one, { Query: { b: () => 2 } })).toEqual({
      Query: { a: one.Query.a, b: expect.any(Function) },
    });
    expect(() => mergeResolvers(one, one)).toThrow('Query.a has two resolvers.');
  });
});

import { readSupergraph } from './read-supergraph.ts';

const SDL = `
  schema @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
  enum join__Graph {
    PLANS @join__graph(name: "plans", url: "http://plans/graphql")
    STAFF @join__graph(name: "staff", url: "")
  }
  interface Course @join__type(graph: PLANS, key: "id") @join__type(graph: STAFF, key: "id", isInterfaceObject: true) { id: ID! }
  type Fact implements Course @join__implements(graph: PLANS, interface: "Course") @join__type(graph: PLANS, key: "id") { id: ID! }
  type Home @join__type(graph: STAFF, key: "municipality { code } street") @join__type(graph: STAFF, key: "id") { id: ID! }
  type Query @join__type(graph: PLANS) { home: Home }
`;

describe('readSupergraph', () => {
  const { subgraphs, implementations } = readSupergraph(SDL);

  it('knows where each subgraph is', () => {
    expect([...subgraphs.values()].map(({ name, url }) => [name, url])).toEqual([
      ['plans', 'http://plans/graphql'],
      ['staff', ''],
    ]);
  });

  it('knows by which keys each type can be asked for, interface objects included', () => {
    expect([...(subgraphs.get('plans')?.keys.keys() ?? [])]).toEqual(['Course', 'Fact']);
    expect(subgraphs.get('staff')?.keys.get('Course')).toEqual([{ fields: [{ name: 'id', text: 'id' }] }]);
    const [address, id] = subgraphs.get('staff')?.keys.get('Home') ?? [];
    expect(address?.fields.map(({ name }) => name)).toEqual(['municipality', 'street']);
    expect(id?.fields).toEqual([{ name: 'id', text: 'id' }]);
  });

  it('knows the types behind an interface', () => {
    expect(implementations).toEqual(new Map([['Course', new Set(['Fact'])]]));
  });

  it('refuses what is no supergraph', () => {
    expect(() => readSupergraph('type Query { a: Int }')).toThrow('this is not a supergraph: it has no join__Graph');
  });
});

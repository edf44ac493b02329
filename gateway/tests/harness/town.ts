import { type FakeSector, type SectorResolvers, startFakeSector } from './fake-sector.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])';

/** Who lives in the little town of the tests, and who helps whom. */
const PEOPLE = [
  { id: '1', name: 'Anna', helperId: 'h1' },
  { id: '2', name: 'Bo', helperId: 'h1' },
  { id: '3', name: 'Carl', helperId: 'h2' },
];

/** Our own directive, so that the gateway has scopes to read off the supergraph. */
const ACCESS = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@composeDirective", "@listSize"])
    @link(url: "https://specs.tvaers.example/access/v1.0", import: ["@access"])
    @composeDirective(name: "@access")
  directive @access(class: String, scope: String) on OBJECT | INTERFACE | FIELD_DEFINITION`;

const peopleSdl = `${ACCESS}
  type Person @key(fields: "id") { id: ID! name: String helper: Helper visits(limit: Int): [Visit!] letters(first: Int = 2, after: String): LetterConnection @listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    mother: Person father: Person friend: Person neighbour: Person }
  type Helper @key(fields: "id") { id: ID! }
  union Visit = Call | Letter
  type Call { minutes: Int }
  type Letter { pages: Int }
  type LetterConnection { edges: [LetterEdge!] }
  type LetterEdge { cursor: String node: Letter }
  type Query { people: [Person] person(id: ID!): Person fail: String oops: Int! stays: Int @access(scope: "stay:read") }
  type Mutation { rename(id: ID!, name: String!): Person enrol: Int @access(scope: "enrolment:write") }
`;

const personById = (id: string) => PEOPLE.find((person) => person.id === id) ?? null;

const peopleResolvers: SectorResolvers = {
  Query: {
    people: () => PEOPLE,
    person: (_root: unknown, { id }: { id: string }) => personById(id),
    stays: () => 3,
    fail: () => {
      throw new Error('duplicate key (cpr)=(0101701234)');
    },
  },
  Mutation: {
    enrol: () => 1,
    rename: (_root: unknown, { id, name }: { id: string; name: string }) => ({ ...personById(id), name }),
  },
  Person: {
    __resolveReference: ({ id }: { id: string }) => personById(id),
    helper: ({ helperId }: { helperId: string }) => ({ id: helperId }),
    visits: () => [
      { __typename: 'Call', minutes: 4 },
      { __typename: 'Letter', pages: 2 },
    ],
  },
};

const notesSdl = `${LINK}
  type Person @key(fields: "id") { id: ID! note: Note secret: String }
  type Note @key(fields: "person number") { person: ID! number: Int! text: String }
  type Query { notes: [Note] }
`;

const notesResolvers: SectorResolvers = {
  Query: { notes: () => PEOPLE.map(({ id }) => ({ person: id, number: 1, text: `about ${id}` })) },
  Person: {
    __resolveReference: ({ id }: { id: string }) => (id === '3' ? null : { id }),
    note: ({ id }: { id: string }) => ({ person: id, number: 1, text: `about ${id}` }),
    secret: ({ id }: { id: string }) => {
      if (id === '2') throw new Error('password=hunter2');
      return 'none';
    },
  },
};

const helpersSdl = `${LINK}
  type Helper @key(fields: "id") { id: ID! name: String phone: String }
  type Query { helpers: [Helper] }
`;

const helpersResolvers: SectorResolvers = {
  Query: { helpers: () => [{ id: 'h1' }, { id: 'h2' }] },
  Helper: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    name: ({ id }: { id: string }) => `Helper ${id}`,
    phone: () => '33 33 33 33',
  },
};

export interface Town {
  people: FakeSector;
  notes: FakeSector;
  helpers: FakeSector;
}

/** Three sectors: who there is, what is written about them, and who helps. */
export const startTown = async (): Promise<Town> => ({
  people: await startFakeSector('people', peopleSdl, peopleResolvers),
  notes: await startFakeSector('notes', notesSdl, notesResolvers),
  helpers: await startFakeSector('helpers', helpersSdl, helpersResolvers),
});

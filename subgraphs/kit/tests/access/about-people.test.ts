import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { aboutPeopleIn } from '../../src/access/about-people.ts';
import { runOperation } from '../../src/database/operation.ts';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { notesExist } from '../arrange-notes.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';
import { arrangeFact, hearEverybody } from './arrange-facts.ts';

const SCHEMA = buildSchema(`
  directive @access(class: String, scope: String) on OBJECT | INTERFACE | FIELD_DEFINITION
  directive @key(fields: String!) repeatable on OBJECT
  scalar _Any
  type Citizen @key(fields: "id") @access(class: "identity") { id: ID! }
  type Unit @key(fields: "id") { id: ID! name: String staff: [Person!] }
  type Person @key(fields: "id") { id: ID! name: String unit: Unit caseload: Caseload notes: NotePage seen: String @access(class: "plan") }
  type Caseload @access(class: "contactInfo") { count: Int }
  type NotePage { edges: [NoteEdge!] hasMore: Boolean }
  type NoteEdge { node: Note }
  type Note @key(fields: "id") @access(class: "plan") { id: ID! }
  union _Entity = Citizen | Unit | Person | Note
  type Query { unit: Unit person: Person notes: NotePage note: Note _entities(representations: [_Any!]!): [_Entity]! }
  type Mutation { rename: Unit }
`);

describe('whether a document is about people', () => {
  const isAboutPeople = aboutPeopleIn(SCHEMA);
  const entities = (selection: string) =>
    `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`;

  it.each([
    '{ unit { id name staff { name unit { name } } } }',
    '{ person { __typename name } }',
    entities('... on Unit { name } ... on Person { name unit { id } }'),
  ])('is denied of %s', (query) => {
    expect(isAboutPeople(query)).toBe(false);
  });

  it.each([
    '{ note { __typename } }',
    '{ notes { hasMore } }',
    '{ person { caseload { count } } }',
    '{ person { notes { __typename } } }',
    '{ person { seen } }',
    '{ unit { staff { ...of } } } fragment of on Person { caseload { count } }',
    entities('... on Citizen { __typename }'),
    entities('... on Unit { name } ... on Note { id }'),
    'mutation { rename { name } }',
    '{ nobody { knows } }',
    '{ broken',
  ])('is said of %s', (query) => {
    expect(isAboutPeople(query)).toBe(true);
  });
});

describe('an operation that decides nothing at its beginning', () => {
  const karen = viewerOf('coordinator');
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
    await hearEverybody(subgraph);
  });
  afterAll(() => subgraph.close());

  const run = <Result>(work: Parameters<typeof runOperation<Result>>[2]) => {
    const room = { subgraph: 'plans' as const, dataSource: subgraph.dataSource, logger: subgraph.logger };
    return runOperation(room, { viewer: karen, aboutPeople: false, operation: 'Test', correlationId: 'test' }, work);
  };

  it('decides when a row or a field asks who may see it', async () => {
    const [anna, bo] = [randomUUID(), randomUUID()];
    await arrangeFact(subgraph, { kind: 'careTeam', citizenId: anna, to: karen });
    await notesExist(subgraph, anna, ['en']);
    await notesExist(subgraph, bo, ['to']);
    const titles = await run(({ sql }) => sql<{ title: string }>('SELECT title FROM note'));
    expect(titles).toEqual([{ title: 'en' }]);
    const seen = await run(async (context) => {
      const before = context.access.isKnown;
      await context.opened();
      return [before, context.access.isOpen(anna), context.access.isOpen(bo)];
    });
    expect(seen).toEqual([false, true, false]);
  });

  it('fails like any other while facts are stale', async () => {
    await hearEverybody(subgraph, 31);
    await expect(run(({ sql }) => sql('SELECT title FROM note'))).rejects.toMatchObject({ code: 'FACTS_STALE' });
    await expect(run(({ sql }) => sql('SELECT 1 AS one'))).resolves.toEqual([{ one: 1 }]);
    await hearEverybody(subgraph);
  });
});

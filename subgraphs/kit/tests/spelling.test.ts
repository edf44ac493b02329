import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { ENTITIES, NOTE, RENAME, WRITE } from './questions.ts';

const viewer = viewerOf('coordinator');
const PERSON = 'query ($id: ID!) { person(id: $id) { id notes { edges { node { id } } } } }';

describe('an id in capitals', () => {
  let subgraph: TestSubgraph;
  const citizenId = `a${randomUUID().slice(1)}`;
  const capitals = citizenId.toUpperCase();
  let id: string;

  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { introspection: true });
    id = String((await notesExist(subgraph, citizenId, ['one']))[0]);
  });
  afterAll(() => subgraph.close());

  const ask = async (query: string, variables: object) =>
    (await subgraph.ask({ query, variables, as: viewer })).data as Record<string, unknown>;

  it('names the same row, as a variable and where it stands in the operation', async () => {
    expect(await ask(NOTE, { id: id.toUpperCase() })).toEqual({ note: { id, title: 'one' } });
    expect(await ask(`{ note(id: "${id.toUpperCase()}") { id } }`, {})).toEqual({ note: { id } });
  });

  it('names the same row of an operation that is left to graphql', async () => {
    const query = 'query ($id: ID!) { note(id: $id) { id } __schema { queryType { name } } }';
    expect(await ask(query, { id: id.toUpperCase() })).toMatchObject({ note: { id } });
  });

  it('has the same list, and is answered in small letters', async () => {
    expect(await ask(PERSON, { id: capitals })).toEqual({
      person: { id: citizenId, notes: { edges: [{ node: { id } }] } },
    });
  });

  it('may stand in the input of a mutation, whose texts stay as they were written', async () => {
    const { writeNote } = await ask(WRITE, { input: { citizenId: capitals, title: capitals } });
    expect(writeNote).toMatchObject({ note: { title: capitals } });
    const input = { id: id.toUpperCase(), version: 1, title: 'renamed' };
    expect(await ask(RENAME, { input })).toMatchObject({ renameNote: { __typename: 'RenameNoteSuccess' } });
  });

  it('names nothing in a representation, whose key the gateway wants back as it was', async () => {
    const representations = [
      { __typename: 'Note', id: id.toUpperCase() },
      { __typename: 'Citizen', id: capitals },
    ];
    subgraph.statements.forget();
    expect(await ask(ENTITIES, { representations })).toEqual({ _entities: [null, null] });
    expect(subgraph.statements.own()).toEqual([]);
  });
});

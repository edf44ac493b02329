import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

describe('an operation', () => {
  let subgraph: TestSubgraph;
  const coordinator = viewerOf('coordinator');
  const citizenId = randomUUID();

  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  afterAll(() => subgraph.close());

  it('reads what was asked', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['first']);
    const { data, errors } = await subgraph.ask({
      query:
        'query Q($id: ID!) { note(id: $id) { id title writtenAt version citizen { id notes { edges { node { title } } pageInfo { hasNextPage } } } } }',
      variables: { id },
      as: coordinator,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      note: {
        id,
        title: 'first',
        writtenAt: '2026-11-01T08:01:00.000Z',
        version: 1,
        citizen: { id: citizenId, notes: { edges: [{ node: { title: 'first' } }], pageInfo: { hasNextPage: false } } },
      },
    });
  });

  it('writes', async () => {
    subgraph.statements.forget();
    const answer = await subgraph.ask({
      query:
        'mutation($input: WriteNoteInput!) { writeNote(input: $input) { __typename ... on WriteNoteSuccess { note { id title writtenAt } } ... on Problem { message } } }',
      variables: { input: { citizenId, title: 'second', idempotencyKey: 'k' } },
      as: coordinator,
    });
  });
});

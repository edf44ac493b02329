import { randomUUID } from 'node:crypto';
import { type Question, type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { WRITE } from './questions.ts';

/** As the gateway asks; without it every question goes through the server. */
const headers = { accept: 'application/json' };

describe('a question that has been asked before', () => {
  let subgraph: TestSubgraph;
  const as = viewerOf('coordinator');
  const citizenId = randomUUID();

  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  beforeEach(() => subgraph.sql('TRUNCATE note, outbox, access_event, access_seal'));
  afterAll(() => subgraph.close());

  const ask = (question: Omit<Question, 'as'>) => subgraph.ask({ as, headers, ...question });

  it('is answered and logged as the first time', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['one']);
    const question = { query: 'query($id: ID!) { note(id: $id) { id title broken } }', variables: { id } };
    const first = await ask({ ...question, correlationId: 'same' });
    expect(first).toMatchObject({
      data: { note: { title: 'one', broken: null } },
      errors: [{ path: ['note', 'broken'] }],
    });
    expect(await ask({ ...question, correlationId: 'same' })).toEqual(first);
    const logged = await subgraph.sql('SELECT citizen_ids, data_classes FROM access_event');
    expect(logged).toEqual([logged[0], logged[0]]);
  });

  it('is answered for whoever asks', async () => {
    const [id] = await notesExist(subgraph, citizenId, ['one']);
    const question = { query: 'query($id: ID!) { note(id: $id) { title } }', variables: { id } };
    await ask(question);
    const { data, errors } = await subgraph.ask({ ...question, headers, as: viewerOf('medcom') });
    expect(data).toEqual({ note: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is refused in the same words when its variables do not fit', async () => {
    const query = 'query($id: ID!) { note(id: $id) { id } }';
    await ask({ query, variables: { id: randomUUID() } });
    const again = await ask({ query, variables: { id: { not: 'an id' } }, correlationId: 'same' });
    expect(again).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(again).toEqual(
      await subgraph.ask({ as, query, variables: { id: { not: 'an id' } }, correlationId: 'same' }),
    );
  });

  it('writes again', async () => {
    for (const title of ['one', 'two']) await ask({ query: WRITE, variables: { input: { citizenId, title } } });
    expect(await subgraph.sql('SELECT title FROM note ORDER BY title')).toEqual([{ title: 'one' }, { title: 'two' }]);
  });
});

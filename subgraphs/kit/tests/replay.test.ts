import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { WRITE } from './questions.ts';

describe('a signed request that somebody has copied and sends again within its minute', () => {
  let subgraph: TestSubgraph;
  const as = viewerOf('coordinator');
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  beforeEach(() => subgraph.sql('TRUNCATE note, outbox'));
  afterAll(() => subgraph.close());

  /** Sends one and the same request as often as asked. */
  const signed = (query: string, variables: object) => {
    const body = JSON.stringify({ query, variables });
    const headers = subgraph.gateway.headers({ viewer: as, audience: 'plans', body });
    return () =>
      request(subgraph.http).post('/graphql').set('content-type', 'application/json').set(headers).send(body);
  };
  const writing = async (title: string) => {
    const citizenId = randomUUID();
    // Relates the viewer to whom the variables name.
    await subgraph.ask({ query: '{ __typename }', variables: { citizenId }, as });
    return signed(WRITE, { input: { citizenId, title } });
  };
  const written = async () => (await subgraph.sql('SELECT title FROM note')).length;

  it('changes nothing a second time, and is answered like a stranger', async () => {
    const send = await writing('once');
    expect((await send()).body.data.writeNote).toMatchObject({ __typename: 'WriteNoteSuccess' });
    const again = await send();
    expect(again.status).toBe(401);
    expect(again.body).toEqual({ errors: [expect.objectContaining({ message: expect.any(String) })] });
    expect([await written(), (await subgraph.outbox()).length]).toEqual([1, 1]);
  });

  it('changes nothing a second time when both come at once', async () => {
    const send = await writing('together');
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(await written()).toBe(1);
  });

  it('changes nothing either where the first came to nothing', async () => {
    const send = await writing('fault');
    expect((await send()).body.errors).toHaveLength(1);
    expect((await send()).status).toBe(401);
    expect(await written()).toBe(0);
  });

  it('may read again: a question changes nothing, and each answer has its own rows in the log', async () => {
    const send = signed('{ __typename }', {});
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
  });
});

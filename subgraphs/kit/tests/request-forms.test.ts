import { createHash } from 'node:crypto';
import request from 'supertest';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

describe('a subgraph takes one plain operation at a time', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  afterAll(() => subgraph.close());

  const signed = (body: string) =>
    subgraph.gateway.headers({ viewer: viewerOf('coordinator'), audience: 'plans', body, correlationId: 'trace-1' });
  const post = (body: string, type = 'application/json') =>
    request(subgraph.http).post('/graphql').set('content-type', type).set(signed(body)).send(body);
  const query = '{ __typename }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const registered = { query, extensions: { persistedQuery: { version: 1, sha256Hash } } };

  it.each([
    ['an answer', JSON.stringify({ query }), 200],
    ['a refused document', JSON.stringify({ query: '{ nobody }' }), 400],
    ['a broken body', '{"query": ', 400],
  ])('and nobody on the way keeps %s', async (_what, body, status) => {
    const response = await post(body);
    expect([response.status, response.headers['cache-control']]).toEqual([status, 'no-store']);
  });

  it('and nobody on the way keeps a refusal', async () => {
    const response = await request(subgraph.http).post('/graphql').send({ query });
    expect([response.status, response.headers['cache-control']]).toEqual([401, 'no-store']);
  });

  it.each([
    ['not several at once', JSON.stringify([{ query }, { query }]), 'application/json'],
    ['not one that is to be remembered by its hash', JSON.stringify(registered), 'application/json'],
    ['not as text, which a page of strangers could send', JSON.stringify({ query }), 'text/plain'],
    ['not as a form', `query=${encodeURIComponent(query)}`, 'application/x-www-form-urlencoded'],
    ['not a broken body', '{"query": ', 'application/json'],
    ['not an empty one', '{}', 'application/json'],
  ])('and %s', async (_what, body, type) => {
    const { body: answer } = await post(body, type);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST', correlationId: 'trace-1' } }]);
  });

  it('and not as a GET that a link could make', async () => {
    const search = `query=${encodeURIComponent(query)}`;
    const { status, body } = await request(subgraph.http).get(`/graphql?${search}`).set(signed(search));
    expect([status, body.errors?.[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('and never a mutation as a GET', async () => {
    const search = `query=${encodeURIComponent('mutation { renameNote(input: { id: "x", version: 1, title: "" }) { __typename } }')}`;
    const get = request(subgraph.http).get(`/graphql?${search}`).set('apollo-require-preflight', 'yes');
    const { status } = await get.set(signed(search));
    expect(status).toBe(405);
  });
});

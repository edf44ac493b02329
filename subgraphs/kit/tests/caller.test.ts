import { HEADERS } from '@tvaers/contract/headers';
import request from 'supertest';
import { Abandonment } from '../src/runtime/abandonment.ts';
import { TestGateway } from '../src/testing/test-gateway.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

describe('the door of a subgraph', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph);
  });
  afterAll(() => subgraph.close());

  const viewer = viewerOf('coordinator');
  const sdl = JSON.stringify({ query: '{ _service { sdl } }' });
  const envelope = (changes: Partial<Parameters<TestGateway['headers']>[0]> = {}, gateway = subgraph.gateway) =>
    gateway.headers({ viewer, audience: 'plans', body: sdl, ...changes });
  const post = (headers: Record<string, string>, body = sdl) =>
    request(subgraph.http).post('/graphql').set('content-type', 'application/json').set(headers).send(body);

  it('lets the gateway ask for the SDL', async () => {
    const { status, body } = await post(envelope());
    expect(status).toBe(200);
    expect(body.data._service.sdl).toContain('type Note');
  });

  const strangers: [string, () => Record<string, string>][] = [
    ['nobody', () => ({})],
    ['somebody with a word instead of an envelope', () => ({ [HEADERS.viewer]: 'let-me-in' })],
    ['somebody with an envelope that is signed but empty', () => ({ [HEADERS.viewer]: 'e30.e30' })],
    ['a gateway of another house', () => envelope({}, new TestGateway())],
    ['the gateway, with an envelope for another subgraph', () => envelope({ audience: 'staff' })],
    ['the gateway, with an envelope for another body', () => envelope({ body: `${sdl} ` })],
  ];
  it.each(strangers)('answers %s with 401 and not a word more', async (_who, headers) => {
    const { status, body } = await post(headers());
    expect(status).toBe(401);
    expect(body.errors).toEqual([
      { message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', correlationId: expect.any(String) } },
    ]);
    expect(body.data).toBeUndefined();
  });

  describe('of a gateway in the same process', () => {
    const caller = { viewer, audience: 'plans', operation: 'Sdl', correlationId: 'by-hand' };
    const byHand = (who: object, headers: Record<string, string> = {}) => {
      const told = { 'content-type': 'application/json', ...headers };
      return subgraph.askByHand({ headers: told, body: sdl, signal: new Abandonment(), ...who });
    };

    it('is opened to whom it hands over, without an envelope', async () => {
      expect(await byHand({ caller })).toMatchObject({ status: 200, headers: { [HEADERS.correlationId]: 'by-hand' } });
    });

    it.each([
      ['somebody meant for another subgraph', { caller: { ...caller, audience: 'staff' } }],
      ['nobody', { caller: null }],
    ])('stays closed to %s', async (_who, who) => {
      expect(await byHand(who)).toMatchObject({ status: 401 });
    });

    it('is opened to an envelope as well, where nobody is handed over', async () => {
      expect(await byHand({}, envelope())).toMatchObject({ status: 200 });
    });
  });

  it('hears nothing of a caller that a body or a header over the net tells of', async () => {
    const caller = JSON.stringify({ viewer, audience: 'plans', operation: 'Sdl', correlationId: 'c' });
    expect((await post({ caller })).status).toBe(401);
    expect((await post({}, `{"caller":${caller},${sdl.slice(1)}`)).status).toBe(401);
  });

  it('refuses an envelope after its minute', async () => {
    const headers = envelope();
    jest.useFakeTimers({ now: Date.now() + 61_000, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    const { status } = await post(headers);
    jest.useRealTimers();
    expect(status).toBe(401);
  });

  it('checks the envelope of a GET against its query string', async () => {
    const search = `query=${encodeURIComponent('{ __typename }')}`;
    const get = (headers: Record<string, string>) =>
      request(subgraph.http).get(`/graphql?${search}`).set('apollo-require-preflight', 'yes').set(headers);
    expect((await get(envelope({ body: search }))).body.data).toEqual({ __typename: 'Query' });
    expect((await get(envelope({ body: '' }))).status).toBe(401);
    expect((await get({})).status).toBe(401);
  });

  it('reads nothing of a request before it knows who asks', async () => {
    subgraph.statements.forget();
    const { status } = await post({}, '{ this is no JSON');
    expect(status).toBe(401);
    expect(subgraph.statements.all()).toEqual([]);
  });

  it('answers under the correlation id that the gateway gave, and under none that a caller made up', async () => {
    const known = await post({ ...envelope({ correlationId: 'from-the-gateway' }), [HEADERS.correlationId]: 'forged' });
    expect(known.headers[HEADERS.correlationId]).toBe('from-the-gateway');
    const unknown = await post({ [HEADERS.correlationId]: 'forged' });
    expect(unknown.headers[HEADERS.correlationId]).not.toBe('forged');
  });

  it('hides the schema from introspection unless it is switched on', async () => {
    const { errors } = await subgraph.ask({ query: '{ __schema { types { name } } }', as: viewer });
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses an operation whose role does not have it', async () => {
    const query = '{ note(id: "5f000000-0000-4000-8000-000000000001") { id } }';
    const { data, errors } = await subgraph.ask({ query, as: viewerOf('steering') });
    expect(data).toEqual({ note: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('does not start what nobody waits for', async () => {
    const past = { [HEADERS.deadline]: String(Date.now() - 1) };
    const { status, errors } = await subgraph.ask({ query: '{ __typename }', as: viewer, headers: past });
    expect(status).toBe(504);
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
  });
});

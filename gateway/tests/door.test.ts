import { request } from 'node:http';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('the door of the gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const post = () => gateway.http.post('/graphql').set('authorization', `Bearer ${gateway.token}`);
  const get = (search: string) =>
    gateway.http.get(`/graphql?${search}`).set('authorization', `Bearer ${gateway.token}`);
  const codeOf = (response: { body: { errors: { extensions: { code: string } }[] } }) =>
    response.body.errors[0]?.extensions.code;

  it('gives each request an id of its own and does not take over one that is sent', async () => {
    const first = await post().set('x-correlation-id', 'mine').send({ query: '{ __typename }' });
    const second = await post().send({ query: '{ __typename }' });
    expect(first.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.headers['x-correlation-id']).not.toBe(second.headers['x-correlation-id']);
  });

  it('sends nothing that a browser may store, sniff, frame or run', async () => {
    const { headers } = await post().send({ query: '{ __typename }' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each([
    ['text', 'text/plain', '{"query":"{ __typename }"}'],
    ['a form', 'application/x-www-form-urlencoded', 'query={__typename}'],
    ['JSON in another charset', 'application/json; charset=utf-7', '{"query":"{ __typename }"}'],
    ['a bare query', 'application/graphql', '{ __typename }'],
  ])('refuses %s', async (_what, type, body) => {
    const response = await post().set('content-type', type).send(body);
    expect(response.status).toBe(415);
    expect(codeOf(response)).toBe('BAD_REQUEST');
  });

  it('refuses a compressed body, whatever it would grow to', async () => {
    const response = await post().set('content-type', 'application/json').set('content-encoding', 'gzip').send('{}');
    expect(response.status).toBe(415);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['a list of operations', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['a number', '7'],
    ['nothing to execute', '{}'],
  ])('refuses a body that is %s', async (_what, body) => {
    const response = await post().set('content-type', 'application/json').send(body);
    expect(response.status).toBe(400);
    expect(codeOf(response)).toBe('BAD_REQUEST');
  });

  const two = 'query A { people { name } } query B { people { id } }';
  it.each([
    ['an operation that is not in the document', { query: two, operationName: 'C' }, 'BAD_REQUEST'],
    ['an operation with the name of a prototype', { query: two, operationName: '__proto__' }, 'BAD_REQUEST'],
    ['one of several operations without saying which', { query: two }, 'BAD_REQUEST'],
    ['an operation with an empty name', { query: two, operationName: '' }, 'BAD_REQUEST'],
    ['a subscription', { query: 'subscription { people { name } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('tells who asks for %s that the mistake is theirs', async (_what, body, code) => {
    const response = await post().send(body);
    expect([response.status, codeOf(response)]).toEqual([400, code]);
    const search = new URLSearchParams(body as Record<string, string>).toString();
    const byGet = await get(search).set('apollo-require-preflight', 'yes');
    expect(byGet.status).toBeGreaterThanOrEqual(400);
    expect(byGet.status).toBeLessThan(500);
    expect(response.body.errors[0].extensions.correlationId).toBe(response.headers['x-correlation-id']);
  });

  it('names its code and id also where it cannot answer in the media type asked for', async () => {
    const response = await post().set('accept', 'text/html').send({ query: '{ people { name } }' });
    expect([response.status, codeOf(response)]).toEqual([406, 'BAD_REQUEST']);
    expect(response.body.errors).toEqual([
      {
        message: expect.any(String),
        extensions: { code: 'BAD_REQUEST', correlationId: response.headers['x-correlation-id'] },
      },
    ]);
  });

  it('refuses a body above 256 KiB, announced or not', async () => {
    const announced = await post().send({ query: '{ __typename }', variables: { padding: 'x'.repeat(300_000) } });
    expect(announced.status).toBe(413);
    expect(codeOf(announced)).toBe('OPERATION_TOO_LARGE');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${gateway.token}`, 'content-type': 'application/json' };
      const sent = request(`${gateway.running.url}/graphql`, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      );
      sent.on('error', reject);
      sent.write('{"query":"');
      for (let chunk = 0; chunk < 30; chunk += 1) sent.write('x'.repeat(10_000));
    });
    expect(status).toBe(413);
  });

  it('answers a query by GET only with a header no other site can send', async () => {
    const query = `query=${encodeURIComponent('{ people { name } }')}`;
    expect((await get(query)).status).toBe(400);
    expect((await get(query).set('content-type', 'text/plain')).status).toBe(400);
    expect((await get(query).set('apollo-require-preflight', 'yes')).body.data.people).toHaveLength(3);
  });

  it('does not change anything by GET', async () => {
    const mutation = `query=${encodeURIComponent('mutation { rename(id: "1", name: "Ann") { name } }')}`;
    const response = await get(mutation).set('apollo-require-preflight', 'yes');
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('POST');
    expect(codeOf(response)).toBe('BAD_REQUEST');
  });

  it.each(['PUT', 'PATCH', 'DELETE'] as const)('has no use for %s', async (method) => {
    const response = await gateway.http[method.toLowerCase() as 'put']('/graphql');
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('GET, POST');
  });

  it('lets pages of a listed origin read answers, and no others', async () => {
    const preflight = (origin: string) =>
      gateway.http
        .options('/graphql')
        .set('origin', origin)
        .set('access-control-request-method', 'POST')
        .set('access-control-request-headers', 'authorization,content-type');
    const allowed = await preflight('https://front.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers['access-control-allow-origin']).toBe('https://front.example');
    expect(allowed.headers['access-control-allow-credentials']).toBeUndefined();
    for (const origin of [
      'https://evil.example',
      'null',
      'https://front.example.evil.example',
      'http://front.example',
    ]) {
      expect((await preflight(origin)).headers['access-control-allow-origin']).toBeUndefined();
    }
    const answer = await post().set('origin', 'https://evil.example').send({ query: '{ __typename }' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('has nothing at addresses it does not know', async () => {
    for (const path of ['/graphql/', '/debug', '/.env', '/health', '/start-page', '/constructor', '/__proto__']) {
      expect((await gateway.http.get(path)).status).toBe(404);
    }
  });

  it('does not show the plan of a query to who asks for it', async () => {
    const response = await post().set('apollo-query-plan-experimental', '1').send({ query: '{ people { name } }' });
    expect(response.body.extensions).toBeUndefined();
  });

  it('takes no harm from variables with the names of prototypes', async () => {
    const query = 'query Q($id: ID!) { person(id: $id) { name } }';
    const text = `{"query":"${query}","variables":{"id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`;
    const response = await post().set('content-type', 'application/json').send(text);
    expect(response.body).toEqual({ data: { person: { name: 'Anna' } } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

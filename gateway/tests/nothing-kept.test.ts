import type { Response } from 'supertest';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('what the gateway answers', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const post = (body: object, headers: Record<string, string> = {}) =>
    gateway.http
      .post('/graphql')
      .set({ authorization: `Bearer ${gateway.token}`, ...headers })
      .send(body);

  const askAsCitizen = async (query: string) =>
    post({ query }, { authorization: `Bearer ${await gateway.issuer.token({ role: 'citizen' })}` });

  it.each<[string, number, () => PromiseLike<Response>]>([
    ['an answer', 200, () => post({ query: '{ people { name } }' })],
    ['a change', 200, () => post({ query: 'mutation { rename(id: "1", name: "Ann") { name } }' })],
    [
      'an answer in the media type of GraphQL',
      200,
      () => post({ query: '{ people { name } }' }, { accept: 'application/graphql-response+json' }),
    ],
    ['an answer with an error', 200, () => post({ query: '{ people { name } fail }' })],
    [
      'a query by GET',
      200,
      () =>
        gateway.http
          .get('/graphql?query={people{name}}')
          .set({ authorization: `Bearer ${gateway.token}`, 'apollo-require-preflight': 'yes' }),
    ],
    ['a refused document', 400, () => post({ query: '{ nobody }' })],
    ['somebody without a token', 401, () => post({ query: '{ people { name } }' }, { authorization: '' })],
    ['an operation of another role', 403, () => askAsCitizen('mutation { enrol }')],
    ['the configuration of the playground', 200, () => gateway.http.get('/playground/config.json')],
    ['the configuration of a front-end', 200, () => gateway.http.get('/clients/koordinator/config.json')],
    ['the start page', 200, () => gateway.http.get('/')],
    ['which part is up', 200, () => gateway.http.get('/status')],
    ['its health', 200, () => gateway.http.get('/health/live')],
    ['an address that is not there', 404, () => gateway.http.get('/nowhere')],
  ])('is kept by nobody on the way: %s', async (_what, status, ask) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers).not.toHaveProperty('etag');
  });

  it('keeps a sector from saying otherwise', async () => {
    const { people } = gateway.sectors;
    people.tamper = (answer) => ({ body: JSON.stringify(answer), headers: { 'cache-control': 'public, max-age=60' } });
    expect((await post({ query: '{ people { name } }' })).headers['cache-control']).toBe('no-store');
    people.tamper = null;
  });
});

import { getIntrospectionQuery } from 'graphql';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const SCHEMA = '{ __schema { queryType { name } } }';

describe('the schema', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const ask = async (scope: string | undefined, body: object) =>
    gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${await gateway.issuer.token(scope === undefined ? {} : { scope })}`)
      .send(body);

  it('is shown to tokens that carry the scope for it, as a whole', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
    const { body } = await ask('openid schema:read', { query });
    expect(body.errors).toBeUndefined();
    expect(body.data.__schema.types.map(({ name }: { name: string }) => name)).toContain('Person');
  });

  it.each([
    ['by name', { query: SCHEMA }],
    ['under an alias', { query: '{ innocent: __schema { queryType { name } } }' }],
    ['type by type', { query: '{ __type(name: "Person") { name } }' }],
    ['in a fragment', { query: '{ ...F } fragment F on Query { __schema { queryType { name } } }' }],
    ['in the second operation', { query: `query A { people { name } } query B ${SCHEMA}`, operationName: 'B' }],
    ['beside something else', { query: '{ people { name } __schema { queryType { name } } }' }],
  ])('is not shown to others %s, and nothing else is then done', async (_how, body) => {
    const before = gateway.sectors.people.seen.length;
    const response = await ask('document:any', body);
    expect(response.status).toBe(403);
    expect(response.body).toEqual({
      errors: [
        {
          message: 'This app, or your role in it, may not read the schema.',
          extensions: { code: 'FORBIDDEN', correlationId: expect.any(String) },
        },
      ],
    });
    expect(gateway.sectors.people.seen).toHaveLength(before);
  });

  it('is not shown to others by GET', async () => {
    const response = await gateway.http
      .get('/graphql')
      .query({ query: SCHEMA })
      .set({ authorization: `Bearer ${gateway.token}`, 'apollo-require-preflight': 'yes' });
    expect(response.status).toBe(403);
  });

  it('tells everybody the names of types that they have', async () => {
    expect((await ask(undefined, { query: '{ __typename people { __typename } }' })).body.errors).toBeUndefined();
  });

  it.each([
    ['in circles', `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`],
    [
      'deeper than any tool does',
      `{ __type(name: "Person") { fields { type { ${'ofType { '.repeat(14)} name ${'}'.repeat(14)} } } } }`,
    ],
  ])('is not shown %s, whoever asks', async (_how, query) => {
    const response = await ask('schema:read', { query });
    expect(response.status).toBe(400);
    expect(response.body.data).toBeUndefined();
  });
});

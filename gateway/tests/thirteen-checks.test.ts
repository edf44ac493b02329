import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => text(index)).join(' ');

/** Types of fields of types, five times over. */
const CIRCLE = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }`;

/** What graphql-cop, the best known scanner of GraphQL servers, tries; each of its findings is one test. */
describe('a scanner of GraphQL servers finds', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const post = (body: object | string, type = 'application/json') =>
    gateway.http.post('/graphql').set('authorization', `Bearer ${gateway.token}`).set('content-type', type).send(body);
  const get = (query: string) =>
    gateway.http.get('/graphql').query({ query }).set('authorization', `Bearer ${gateway.token}`);

  const refused = (response: { status: number; body: { data?: unknown; errors?: unknown[] } }) => {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.body.data ?? null).toBeNull();
    expect(response.body.errors?.length).toBeGreaterThan(0);
  };

  it('no way to multiply work by aliases', async () => {
    refused(await post({ query: `{ ${times(101, (index) => `alias${index}: __typename`)} }` }));
  });

  it('no way to multiply work by a list of operations', async () => {
    refused(await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))));
  });

  it('no way to multiply work by directives: their mistakes are told once', async () => {
    const response = await post({ query: `{ __typename ${'@aa'.repeat(10)} }` });
    refused(response);
    expect(response.body.errors).toHaveLength(1);
  });

  it('no way to multiply work by the same field', async () => {
    refused(await post({ query: `{ ${times(500, () => '__typename')} }` }));
  });

  it('no introspection that goes in circles', async () => {
    refused(await post({ query: CIRCLE }));
  });

  it('no introspection', async () => {
    refused(await post({ query: '{ __schema { types { name fields { name } } } }' }));
  });

  it('no suggestion of how a field is really called', async () => {
    const response = await post({ query: '{ __schema { directive } peopl { nam } }' });
    refused(response);
    expect(response.text).not.toMatch(/did you mean/i);
  });

  it('no change by GET', async () => {
    refused(await get('mutation { rename(id: "1", name: "X") { name } }'));
  });

  it('no query by GET that another site could make a browser send', async () => {
    refused(await get('{ __typename }'));
  });

  it('no form that another site could make a browser send', async () => {
    refused(await post('query={__typename}', 'application/x-www-form-urlencoded'));
  });

  it.each(['/', '/graphql', '/graphiql', '/playground', '/console', '/v1/graphiql', '/altair', '/voyager'])(
    'no page of a vendor at %s',
    async (path) => {
      const { text } = await gateway.http.get(path).set('accept', 'text/html').redirects(1);
      expect(text).not.toMatch(/graphiql\.(min\.)?js|GraphQL Playground|apollo sandbox|embeddable-sandbox|altair/i);
    },
  );

  it('no trace of how an answer was made', async () => {
    const response = await post({ query: '{ people { name } }' }).set('apollo-federation-include-trace', 'ftv1');
    expect(response.body.extensions).toBeUndefined();
  });

  it('no exception, stack or file behind an error', async () => {
    const response = await post({ query: 'qwerty cop { abc }' });
    refused(response);
    expect(Object.keys(response.body.errors[0].extensions).sort()).toEqual(['code', 'correlationId']);
    expect(response.text).not.toMatch(/exception|stack|node_modules|\.ts:/);
  });
});

import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('a page of a list', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const post = (query: string, variables: Record<string, unknown>) =>
    gateway.http.post('/graphql').set('authorization', `Bearer ${gateway.token}`).send({ query, variables });

  const byVariable = 'query Page($size: Int) { people { letters(first: $size) { edges { cursor } } } }';
  const byDefault = 'query Page($size: Int = 101) { people { letters(first: $size) { edges { cursor } } } }';
  const inFragment = '{ people { ...F } } fragment F on Person { letters(first: 101) { edges { cursor } } }';

  it.each([
    ['the document', '{ people { letters(first: 101) { edges { cursor } } } }', {}],
    ['the document, less than nothing', '{ people { letters(first: -1) { edges { cursor } } } }', {}],
    ['a fragment', inFragment, {}],
    ['a variable', byVariable, { size: 101 }],
    ['a variable, nothing', byVariable, { size: 0 }],
    ['the default of a variable', byDefault, {}],
  ])(
    'is refused when its size is beyond the limit, in %s, before any sector is asked',
    async (_where, query, variables) => {
      const before = gateway.sectors.people.seen.length;
      const response = await post(query, variables);
      expect(response.status).toBe(400);
      expect(response.body.errors).toMatchObject([
        { message: '"first" is a number from 1 to 100.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(gateway.sectors.people.seen).toHaveLength(before);
    },
  );

  it.each([
    ['as large as allowed', byVariable, { size: 100 }],
    ['left to the sector', byVariable, { size: null }],
    ['not said', '{ people { letters { edges { cursor } } } }', {}],
    ['smaller than the default that is too large', byDefault, { size: 1 }],
  ])('passes when its size is %s', async (_how, query, variables) => {
    expect((await post(query, variables)).body.errors).toBeUndefined();
  });

  it('is no matter of another operation of the same document', async () => {
    const query = `${byVariable} query Large($size: Int = 101) { people { ...F } }
      fragment F on Person { letters(first: $size) { edges { cursor } } }`;
    const send = (operationName: string) =>
      gateway.http.post('/graphql').set('authorization', `Bearer ${gateway.token}`).send({ query, operationName });
    expect((await send('Page')).body.errors).toBeUndefined();
    expect((await send('Large')).body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([2 ** 31, 1.5, '7'])('is refused when its size is no number of the graph: %p', async (size) => {
    const response = await post(byVariable, { size });
    expect(response.status).toBe(400);
    expect(response.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

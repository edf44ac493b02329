import { askGraph } from './graphql-request.ts';

const answerWith = (body: string, status = 200) =>
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, { status }));

afterEach(() => jest.restoreAllMocks());

const sentHeaders = (fetched: ReturnType<typeof answerWith>) => fetched.mock.calls[0]?.[1]?.headers;

describe('askGraph', () => {
  it('asks with the token of the moment', async () => {
    const fetched = answerWith('{"data":{"a":1}}');
    const ask = askGraph('http://127.0.0.1/graphql', async () => 'token');
    expect(await ask({ query: '{ a }' })).toEqual({ data: { a: 1 } });
    expect(sentHeaders(fetched)).toMatchObject({ authorization: 'Bearer token', 'content-type': 'application/json' });
  });

  it('lets the headers editor replace the token, however it is spelt', async () => {
    const fetched = answerWith('{"data":null}');
    const ask = askGraph('http://127.0.0.1/graphql', async () => 'token');
    await ask({ query: '{ a }' }, { Authorization: 'Bearer mine' });
    expect(sentHeaders(fetched)).toMatchObject({ authorization: 'Bearer mine' });
    expect(sentHeaders(fetched)).not.toHaveProperty('Authorization');
  });

  it('says what came instead of an answer', async () => {
    answerWith('Bad gateway', 502);
    const { errors } = await askGraph('http://127.0.0.1/graphql', async () => null)({ query: '{ a }' });
    expect(errors?.[0]?.message).toBe('The gateway answered HTTP 502 and no JSON.');
  });
});

import { ApolloServer, HeaderMap } from '@apollo/server';
import { partWithAnswer } from './part-with-answer.ts';

describe('partWithAnswer', () => {
  it('leaves the answer to whoever sends it, and to nothing that the server keeps of the request', async () => {
    const kept: { body?: unknown }[] = [];
    const server = new ApolloServer({
      typeDefs: 'type Query { name: String }',
      resolvers: { Query: { name: () => 'Anna' } },
      plugins: [{ requestDidStart: async ({ response }) => void kept.push(response) }, partWithAnswer],
    });
    await server.start();
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const { status, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query: '{ name }' } },
      context: async () => ({}),
    });
    await server.stop();
    expect({ status, body }).toEqual({
      status: undefined,
      body: { kind: 'complete', string: '{"data":{"name":"Anna"}}\n' },
    });
    expect(kept).toMatchObject([{ body: undefined }]);
  });
});

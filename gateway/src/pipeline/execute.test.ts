import { ApolloServer } from '@apollo/server';
import { throughSteps } from '../../tests/harness/through-steps.ts';
import type { OperationContext } from '../operation-context.ts';
import { execute } from './execute.ts';
import { maskErrors } from './mask-errors.ts';
import { readJsonBody } from './read-json-body.ts';

describe('execute', () => {
  const contexts: OperationContext[] = [];
  const noted: string[] = [];
  const server = new ApolloServer<OperationContext>({
    typeDefs: 'type Query { hello: String }',
    resolvers: {
      Query: {
        hello: (_root, _args, context: OperationContext) => {
          contexts.push(context);
          return 'hello';
        },
      },
    },
    plugins: [maskErrors],
  });
  const http = throughSteps(
    readJsonBody(1_000),
    execute(
      (use) => use(server),
      5_000,
      ({ document }) => noted.push(document),
    ),
  );
  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it('hands the operation over and sends what comes back', async () => {
    const response = await http.post('/graphql').send({ query: '{ hello }' });
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ data: { hello: 'hello' } });
  });

  it('gives the operation the time it has', async () => {
    await http.post('/graphql').send({ query: '{ hello }' });
    const left = (contexts.at(-1)?.endsAt ?? 0) - Date.now();
    expect(left).toBeGreaterThan(4_000);
    expect(left).toBeLessThanOrEqual(5_000);
  });

  it('notes what was carried out, and not what was refused', async () => {
    noted.length = 0;
    await http.post('/graphql').send({ query: '{ hello }' });
    await http.post('/graphql').send({ query: '{ goodbye }' });
    expect(noted).toEqual(['{ hello }']);
  });

  it('replaces the words of refusals that come before the operation is known', async () => {
    const response = await http.get('/graphql?query=%7Bhello%7D');
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual([
      {
        message: 'The HTTP request is not a GraphQL request.',
        extensions: { code: 'BAD_REQUEST', correlationId: '' },
      },
    ]);
  });

  it('refuses who accepts neither of its media types', async () => {
    const response = await http.post('/graphql').set('accept', 'image/png').send({ query: '{ hello }' });
    expect(response.status).toBe(406);
  });
});

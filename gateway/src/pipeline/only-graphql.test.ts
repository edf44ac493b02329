import { throughSteps } from '../../tests/harness/through-steps.ts';
import { onlyGraphql } from './only-graphql.ts';

describe('onlyGraphql', () => {
  const http = throughSteps(onlyGraphql);

  it('lets GET and POST of /graphql pass', async () => {
    expect((await http.get('/graphql?query=x')).body.passed).toBe(true);
    expect((await http.post('/graphql')).body.passed).toBe(true);
  });

  it('refuses other methods and names those there are', async () => {
    const response = await http.delete('/graphql');
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('GET, POST');
  });

  it('knows no other address', async () => {
    expect((await http.post('/GraphQL')).status).toBe(404);
  });
});

import { throughSteps } from '../../tests/harness/through-steps.ts';
import { preventCsrf } from './prevent-csrf.ts';

describe('preventCsrf', () => {
  const http = throughSteps(preventCsrf);

  it('refuses a GET as any page could send it', async () => {
    expect((await http.get('/graphql')).status).toBe(400);
    expect((await http.get('/graphql').set('content-type', 'text/plain')).status).toBe(400);
  });

  it('lets a GET pass that a browser would have asked about first', async () => {
    expect((await http.get('/graphql').set('apollo-require-preflight', 'yes')).body.passed).toBe(true);
    expect((await http.get('/graphql').set('content-type', 'application/json')).body.passed).toBe(true);
  });

  it('leaves a POST to the check of its media type', async () => {
    expect((await http.post('/graphql')).body.passed).toBe(true);
  });
});

import { throughSteps } from '../../tests/harness/through-steps.ts';
import { hasMoreTokens, limitTokens } from './limit-tokens.ts';
import { readJsonBody } from './read-json-body.ts';

describe('limitTokens', () => {
  const http = throughSteps(readJsonBody(10_000), limitTokens(5));

  it('lets a document pass that has exactly as many tokens as allowed', async () => {
    expect((await http.post('/').send({ query: '{ a b c }' })).body.passed).toBe(true);
  });

  it('refuses one token more, by POST and by GET', async () => {
    const posted = await http.post('/').send({ query: '{ a b c d }' });
    expect(posted.status).toBe(400);
    expect(posted.body.errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
    expect((await http.get(`/?query=${encodeURIComponent('{ a b c d }')}`)).status).toBe(400);
  });

  it('does not count what is no token', () => {
    expect(hasMoreTokens('{ a # and so on\n,,, }', 3)).toBe(false);
  });

  it('leaves to the parser what is no GraphQL', () => {
    expect(hasMoreTokens('{ a "unfinished', 5)).toBe(false);
    expect(hasMoreTokens('\u0000', 5)).toBe(false);
  });
});

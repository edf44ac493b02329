import { throughSteps } from '../../tests/harness/through-steps.ts';
import { allowOrigins } from './allow-origins.ts';

describe('allowOrigins', () => {
  const http = throughSteps(allowOrigins(['https://front.example']));

  it('lets the page of a listed origin read the answer and its correlation id', async () => {
    const { headers, body } = await http.post('/graphql').set('origin', 'https://front.example');
    expect(body.passed).toBe(true);
    expect(headers['access-control-allow-origin']).toBe('https://front.example');
    expect(headers['access-control-expose-headers']).toBe('x-correlation-id');
    expect(headers.vary).toBe('origin');
  });

  it('gives other origins no permission', async () => {
    const { headers } = await http.post('/graphql').set('origin', 'https://evil.example');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('answers a preflight itself, with the methods and headers there are', async () => {
    const response = await http.options('/graphql').set('origin', 'https://front.example');
    expect(response.status).toBe(204);
    expect(response.headers['access-control-allow-methods']).toBe('GET, POST');
    expect(response.headers['access-control-allow-headers']).toContain('authorization');
  });

  it('has no wildcard when nothing is listed', async () => {
    const { headers } = await throughSteps(allowOrigins([])).options('/graphql').set('origin', 'https://front.example');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

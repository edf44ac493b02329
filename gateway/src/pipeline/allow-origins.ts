import { HEADERS } from '@tvaers/contract/headers';
import type { Step } from './exchange.ts';

const PREFLIGHT_SECONDS = '600';

/**
 * Lets the browsers of listed front-ends read answers. An origin that is not listed gets no permission and the browser
 * keeps the answer from it; there is no wildcard, and no cookie is ever involved.
 */
export function allowOrigins(origins: readonly string[]): Step {
  const allowed = new Set(origins);
  return ({ request, response }) => {
    response.setHeader('vary', 'origin');
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && allowed.has(origin);
    if (isAllowed) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', HEADERS.correlationId);
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
    }
    if (request.method !== 'OPTIONS') return;
    if (isAllowed) {
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, apollo-require-preflight, x-tvaers-emergency',
      );
      response.setHeader('access-control-max-age', PREFLIGHT_SECONDS);
    }
    response.writeHead(204).end();
  };
}

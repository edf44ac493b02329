import { acceptsOurs } from './agree-on-media-type.ts';

describe('what a client can read', () => {
  it.each([
    undefined,
    '',
    '*/*',
    'application/*;q=0.5',
    'text/html, application/json;q=0.9',
    'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    'multipart/mixed; deferSpec=20220824, application/json',
    'Application/JSON;q=0.001',
  ])('may be ours: %s', (accept) => expect(acceptsOurs(accept)).toBe(true));

  it.each(['text/html', 'application/json;q=0', 'application/jsonp', 'multipart/mixed', 'x'.repeat(100_000)])(
    'is not ours: %.30s',
    (accept) => expect(acceptsOurs(accept)).toBe(false),
  );
});

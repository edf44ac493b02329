import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => text(index)).join(' ');

/** Numbers from 0 to 1 that are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces of documents and of what breaks readers of text. */
const PIECES = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '!',
    '$',
    '@',
    '...',
    '"""',
    '"',
    '\\',
    '\\u',
    '\\u{110000}',
    '#',
    '&',
    '|',
    '=',
  ],
  ...[
    'query',
    'fragment F on Person',
    'people',
    'name',
    '__proto__',
    '-0',
    '1e999',
    '\uFEFF',
    '\uD800',
    '\u0000',
    '\n',
    ' ',
  ],
];

/** `FUZZED_DOCUMENTS=100000` tries more of them. */
const TRIED = Number(process.env.FUZZED_DOCUMENTS ?? 200);

describe('a document that was written to do harm', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ introspection: 'on' });
  });
  afterAll(() => gateway.stop());

  const post = (body: object | string) =>
    gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${gateway.token}`)
      .set('content-type', 'application/json')
      .send(body);
  const codesOf = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
    body.errors?.map(({ extensions }) => extensions.code);

  it.each([
    [
      '200 times 100 fragments under one name',
      `{ people { ${times(200, () => `... { ${times(100, () => '... { name }')} }`)} } }`,
    ],
    ['1,000 unknown directives', `{ people { name ${times(1_000, (index) => `@d${index}`)} } }`],
    ['4,000 times the same field', `{ people { ${times(4_000, () => 'name')} } }`],
    ['a fragment used 10,000 times', `{ people { ${times(10_000, () => '...F')} } } fragment F on Person { name }`],
  ])('is refused for its size: %s', async (_what, query) => {
    const response = await post({ query });
    expect(response.status).toBe(400);
    expect(codesOf(response)).toEqual(['OPERATION_TOO_LARGE']);
  });

  it.each([
    ['@defer in @defer', '{ ... @defer { people { ... @defer { name } } } }'],
    ['@stream', '{ people @stream(initialCount: 0) { name } }'],
  ])('is refused for asking what the graph does not do: %s', async (_what, query) => {
    expect(codesOf(await post({ query }))).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    ['a quarter of a million braces', '{'.repeat(250_000)],
    ['a comment of that length', `#${'x'.repeat(250_000)}`],
    ['a text that never ends', `{ person(id: """${'x'.repeat(250_000)}`],
    ['a byte order mark and nothing', '\uFEFF'],
    ['half a character', '{ people { n\uD800me } }'],
    ['a sign that is not there', '{ people { n\u0000me } }'],
  ])('is refused when it is no document: %s', async (_what, query) => {
    const response = await post({ query });
    expect(response.status).toBe(400);
    expect(codesOf(response)).toHaveLength(1);
  });

  it('is answered with an error of ours, whatever it is made of', async () => {
    const next = numbersFrom(20_261_129);
    const documents = Array.from({ length: TRIED }, () =>
      Array.from({ length: Math.ceil(next() * 30) }, () => PIECES[Math.floor(next() * PIECES.length)]).join(' '),
    );
    for (const query of documents) {
      const response = await post({ query });
      expect([query, codesOf(response)]).toEqual([
        query,
        expect.arrayContaining([expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$|^BAD_REQUEST$/)]),
      ]);
    }
    expect((await gateway.ask('{ people { name } }')).data?.people).toHaveLength(3);
  });

  it.each([
    ['very deep', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`],
    ['a number beyond all numbers', '1e400'],
    ['less than nothing', '-0.5'],
    ['a list of ten thousand', `[${times(10_000, () => '{}').replaceAll(' ', ',')}]`],
    ['the prototype of all objects', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
  ])('is refused for a variable that does not fit: %s', async (_what, value) => {
    const query = 'query Q($id: ID!) { person(id: $id) { name } }';
    const response = await post(`{"query":${JSON.stringify(query)},"variables":{"id":${value}}}`);
    expect(response.status).toBe(400);
    expect(codesOf(response)?.[0]).toBe('BAD_USER_INPUT');
    expect(codesOf(response)?.length).toBeLessThanOrEqual(10);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_unused, index) => text(index)).join(' ');

const nested = (levels: number): string => `{ people ${'{ helper '.repeat(levels)}${'}'.repeat(levels)} }`;

/** Fragments that each use the next one twice: written out they have 2^50 fields. */
const doubling = `{ people { ...F0 } } ${times(50, (index) => `fragment F${index} on Person { helper { id } ...F${index + 1} ...F${index + 1} }`)} fragment F50 on Person { a: name }`;

/** Each level asks for the next one of four people: 4^10 fields in some hundred words, no alias, no level too deep. */
const fanningOut = `{ people { ...F0 } } ${times(10, (index) => `fragment F${index} on Person { ${['mother', 'father', 'friend', 'neighbour'].map((one) => `${one} { ...F${index + 1} }`).join(' ')} }`)} fragment F10 on Person { id }`;

describe('operations larger than the limits', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ introspection: 'on' });
  });
  afterAll(() => gateway.stop());

  const post = (query: string) =>
    gateway.http.post('/graphql').set('authorization', `Bearer ${gateway.token}`).send({ query });

  it.each([
    ['13 levels deep', nested(13)],
    ['3,000 levels deep', nested(3_000)],
    ['20,000 levels deep', nested(20_000)],
    ['of 16 aliases', `{ ${times(16, (index) => `a${index}: __typename`)} }`],
    [
      'of 16 aliases by way of fragments',
      `{ people { ...F } again: people { ...F } } fragment F on Person { ${times(8, (index) => `a${index}: name`)} }`,
    ],
    ['of 11 root fields', `{ ${times(11, () => '__typename')} }`],
    ['of 21 directives', `{ people { ${times(21, () => 'name @include(if: true)')} } }`],
    ['of more than 1,000 tokens', `{ people { ${times(1_000, () => 'name')} } }`],
    ['of 250,000 braces', '{'.repeat(250_000)],
    ['of fragments that double fifty times', doubling],
    ['of fragments that fan out at every level', fanningOut],
  ])('are refused when %s, quickly and before any sector is asked', async (_what, query) => {
    const before = gateway.sectors.people.seen.length;
    const startedAt = performance.now();
    const response = await post(query);
    expect(response.status).toBe(400);
    expect(response.body.errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(gateway.sectors.people.seen).toHaveLength(before);
  });

  it('pass when they are exactly as large as allowed', async () => {
    const query = `{ ${times(9, () => '__typename')} people { ${times(15, (index) => `a${index}: name`)} } }`;
    expect((await post(query)).body.errors).toBeUndefined();
  });

  it('are told apart from introspection, whose depth has a rule of its own', async () => {
    const query = `{ __schema { types { fields { type ${'{ ofType '.repeat(9)} { name } ${'}'.repeat(9)} } } } }`;
    expect((await post(query)).body.errors).toBeUndefined();
  });

  it('include circles of fragments, which are refused as invalid', async () => {
    const response = await post('{ people { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }');
    expect(response.body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('get at most ten errors back', async () => {
    const response = await post(
      `{ ${times(8, (index) => `unknown${index}`)} people { ${times(20, (index) => `nothing${index}`)} } }`,
    );
    expect(response.body.errors).toHaveLength(10);
  });
});

describe('a gateway that does not show its schema', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ introspection: 'off' });
  });
  afterAll(() => gateway.stop());

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Person") { name } }'])('refuses %s', async (query) => {
    const { errors } = await gateway.ask(query);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    '{ peopl { name } }',
    '{ people { nam } }',
    '{ person(ID: 1) { name } }',
    '{ people { ... on Persn { name } } }',
  ])('does not help to guess it when asked %s', async (query) => {
    const { errors } = await gateway.ask(query);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|people|person"|"name"|Person"\?/i);
  });

  it('has no entrance to what sectors answer the gateway alone', async () => {
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      expect((await gateway.ask(query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });
});

import { startFakeSector } from './harness/fake-sector.ts';
import { type OpenGateway, startOpenGateway } from './harness/open-gateway.ts';

/** Of our engine only: the reference does not mind a condition that is null. */
describe('one of several operations of a document', () => {
  let gateway: OpenGateway;
  beforeAll(async () => {
    const sdl = 'type Query { said(loud: Boolean): String, other: String }';
    const said = (_root: unknown, { loud = null }: { loud?: boolean | null }) => `loud: ${loud}`;
    gateway = await startOpenGateway([await startFakeSector('said', sdl, { Query: { said, other: () => 'other' } })], {
      engine: 'own',
    });
  });
  afterAll(() => gateway.stop());

  async function ask(query: string, operationName: string, variables = {}): Promise<unknown> {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName, variables }),
    });
    return response.json();
  }

  it.each([
    ['another', 'query B($x: Boolean!) { other @include(if: $x) }'],
    ['the fragment of another', 'query B($x: Boolean!) { ...Rest } fragment Rest on Query { other @skip(if: $x) }'],
  ])('may leave a variable null by which %s decides', async (_who, other) => {
    const query = `query A($x: Boolean) { said(loud: $x) } ${other}`;
    expect(await ask(query, 'A')).toEqual({ data: { said: 'loud: null' } });
    expect(await ask(query, 'B', { x: true })).toMatchObject({ data: expect.anything() });
  });

  it('may not where a fragment that it reaches by way of another decides', async () => {
    const query = `
      query A($x: Boolean = true) { said ...One }
      query B { other }
      fragment One on Query { ...Two }
      fragment Two on Query { other @include(if: $x) }`;
    expect(await ask(query, 'A', { x: null })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await ask(query, 'A')).toEqual({ data: { said: 'loud: null', other: 'other' } });
  });
});

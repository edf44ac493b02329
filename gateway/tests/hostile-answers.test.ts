import type { RawAnswer } from './harness/fake-sector.ts';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const SECRET = 'postgres://notes_app:hunter2@10.0.0.7/notes';
const JSON_TYPE = { 'content-type': 'application/json' };
const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);

describe('a sector whose answer cannot be used', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it.each<[string, RawAnswer]>([
    ['a failure with a secret in its page', { status: 500, body: `connect ${SECRET}` }],
    [
      'a failure with a secret in a GraphQL error',
      { status: 500, body: JSON.stringify({ errors: [{ message: SECRET }] }) },
    ],
    ['JSON that breaks off', { body: '{"data":{"_entities":[{"note"' }],
    ['a page with status 200', { headers: { 'content-type': 'text/html' }, body: `<h1>${SECRET}</h1>` }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' }],
    ['a teapot', { status: 418, headers: { 'content-type': 'text/plain' }, body: SECRET }],
    ['more than five megabytes', { body: JSON.stringify({ data: { _entities: [], padding: megabytes(6) } }) }],
    ['a list', { body: '[]' }],
    ['data that is no object', { body: '{"data":"nothing"}' }],
    ['neither data nor errors', { body: '{"data":null}' }],
    ['errors that are no list', { body: `{"data":null,"errors":"${SECRET}"}` }],
    [
      'the refusal of our envelope',
      {
        status: 401,
        headers: JSON_TYPE,
        body: JSON.stringify({ errors: [{ message: SECRET, extensions: { code: 'UNAUTHENTICATED' } }] }),
      },
    ],
  ])('costs its own part and one clean error when it sends %s', async (_what, answer) => {
    gateway.sectors.notes.tamper = () => answer;
    const received = await gateway.ask('{ people { name note { text } } }');
    expect(received.data).toMatchObject({ people: [{ name: 'Anna', note: null }, {}, {}] });
    expect(received.errors).toEqual([
      {
        message: 'notes gave an answer that cannot be used; its part is missing.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', correlationId: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(received)).not.toContain('hunter2');
    expect(gateway.logged.join('')).not.toContain('hunter2');
  });

  it('has the text, code and extensions of its errors replaced', async () => {
    gateway.sectors.notes.tamper = () => ({
      body: JSON.stringify({
        data: { _entities: [null, null, null] },
        errors: [
          { message: SECRET, path: ['_entities', 1, 'note'], extensions: { code: 'FACTS_STALE', sql: SECRET } },
          { message: SECRET, path: ['_entities', 0], extensions: { code: 'NOTES_INTERNAL' } },
          { message: SECRET, path: 'nowhere' },
        ],
      }),
    });
    const { errors } = await gateway.ask('{ people { note { text } } }');
    const correlationId = expect.any(String);
    expect(errors).toEqual([
      {
        message: 'A sector has not heard recently enough who may see what.',
        path: ['people', 1, 'note'],
        extensions: { code: 'FACTS_STALE', correlationId },
      },
      {
        message: 'Something went wrong on our side.',
        path: ['people', 0],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
      },
      { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId } },
    ]);
  });

  it('cannot have a missing required value pass in silence', async () => {
    gateway.sectors.people.tamper = () => ({ body: '{"data":{"oops":"many"}}' });
    const answer = await gateway.ask('{ oops }');
    expect(answer.data).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(answer.extensions).toBeUndefined();
  });

  it('cannot reach the prototype of our objects', async () => {
    gateway.sectors.notes.tamper = null;
    gateway.sectors.people.tamper = () => ({
      body: '{"data":{"__proto__":{"polluted":true},"person":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name":"Anna"}}}',
    });
    expect(await gateway.ask('{ person(id: "1") { name } }')).toEqual({ data: { person: { name: 'Anna' } } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    gateway.sectors.people.tamper = null;
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'gets a field that the client calls %s right',
    async (alias) => {
      const body = await gateway.http
        .post('/graphql')
        .set('authorization', `Bearer ${gateway.token}`)
        .send({
          query: `{ ${alias}: person(id: "1") { ${alias}: note { ${alias}: text } helper { ${alias}: name } } }`,
        });
      expect(body.text).toBe(
        `{"data":{"${alias}":{"${alias}":{"${alias}":"about 1"},"helper":{"${alias}":"Helper h1"}}}}\n`,
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfDocument } from '../src/documents/document-hash.ts';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const PEOPLE = 'query People { people { name } }';
const PERSON = 'query Person($id: ID!) { person(id: $id) { name } }';
const OLDER = 'query Older { people { id } }';
const OF_ANOTHER = 'query Helpers { helpers { name } }';
const OUT_OF_DATE = 'query Gone { people { address } }';
const PAST_THE_DOOR = 'query Past { _entities(representations: []) { __typename } }';
const RENAME = 'mutation Rename { rename(id: "1", name: "X") { name } }';

const published = (app: string, version: string, ...texts: string[]) => ({
  app,
  version,
  documents: Object.fromEntries(texts.map((text) => [`sha256:${hashOfDocument(text)}`, text])),
});

describe('a gateway that runs trusted documents alone', () => {
  let folder: string;
  let gateway: TestGateway;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'));
    const files = {
      'street.json': published('street', '2', PEOPLE, PERSON, OUT_OF_DATE, PAST_THE_DOOR, RENAME),
      'street-1.json': published('street', '1', OLDER),
      'office.json': published('office', '1', OF_ANOTHER),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
    gateway = await startTestGateway({ documents: { taken: 'trusted', folder, pollMilliseconds: 20 } });
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(folder, { recursive: true });
  });

  const byHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOfDocument(text) } });
  const as = async (claims: Record<string, string>) => `Bearer ${await gateway.issuer.token(claims)}`;
  const ask = async (body: object, claims: Record<string, string> = { azp: 'street' }) =>
    gateway.http
      .post('/graphql')
      .set('authorization', await as(claims))
      .send(body);
  const codeOf = (response: { status: number; body: { errors?: { extensions: { code: string } }[] } }) =>
    `${response.status} ${response.body.errors?.[0]?.extensions.code}`;

  it.each([
    ['the extension of Apollo’s clients', { extensions: byHash(PEOPLE) }],
    ['its id', { documentId: `sha256:${hashOfDocument(PEOPLE)}` }],
    ['its hash beside its text', { query: PEOPLE, extensions: byHash(PEOPLE) }],
  ])('runs what an app was built with, by %s', async (_how, body) => {
    expect((await ask(body)).body).toEqual({ data: { people: [{ name: 'Anna' }, { name: 'Bo' }, { name: 'Carl' }] } });
  });

  it('runs what an app publishes while the gateway runs', async () => {
    const newer = 'query Newer { people { id name } }';
    expect(codeOf(await ask({ extensions: byHash(newer) }))).toBe('400 PERSISTED_QUERY_REQUIRED');
    writeFileSync(join(folder, 'street-3.json'), JSON.stringify(published('street', '3', newer)));
    let answered = await ask({ extensions: byHash(newer) });
    while (answered.status !== 200) answered = await ask({ extensions: byHash(newer) });
    expect(answered.body.data.people).toHaveLength(3);
  });

  it('runs it with the variables of the moment, and by GET', async () => {
    const body = { extensions: byHash(PERSON), operationName: 'Person', variables: { id: '2' } };
    expect((await ask(body)).body).toEqual({ data: { person: { name: 'Bo' } } });
    const got = await gateway.http
      .get('/graphql')
      .query({ extensions: JSON.stringify(body.extensions), variables: '{"id":"3"}' })
      .set({ authorization: await as({ client_id: 'street' }), 'apollo-require-preflight': 'yes' });
    expect(got.body).toEqual({ data: { person: { name: 'Carl' } } });
  });

  it('runs what an earlier version of the app was built with, as long as its file is there', async () => {
    expect((await ask({ extensions: byHash(OLDER) })).body.errors).toBeUndefined();
  });

  it.each([
    ['a document of its own', { query: '{ people { name } }' }, { azp: 'street' }],
    ['a document it was built with, but not by its hash', { query: PEOPLE }, { azp: 'street' }],
    ['a hash that no build knows', { extensions: byHash('{ people { id } }') }, { azp: 'street' }],
    [
      'a document to be remembered by its hash',
      { query: '{ __typename }', extensions: byHash('{ __typename }') },
      { azp: 'street' },
    ],
    [
      'the same document with another blank',
      { query: `${PEOPLE} `, extensions: byHash(`${PEOPLE} `) },
      { azp: 'street' },
    ],
    ['the document of another app', { extensions: byHash(OF_ANOTHER) }, { azp: 'street' }],
    ['any document of an app nobody knows', { extensions: byHash(PEOPLE) }, { azp: 'nobody' }],
    ['any document of a token without an app', { extensions: byHash(PEOPLE) }, {}],
    ['the name of a prototype for a hash', { documentId: '__proto__' }, { azp: 'street' }],
    ['nothing', {}, { azp: 'street' }],
  ])('refuses %s, and says what to send', async (_what, body, claims) => {
    const before = gateway.sectors.people.seen.length;
    const response = await ask(body, claims as Record<string, string>);
    expect(codeOf(response)).toBe('400 PERSISTED_QUERY_REQUIRED');
    expect(response.body.errors[0].message).toBe(
      'Send the hash of a document that this app was built with; its build publishes them.',
    );
    expect(gateway.sectors.people.seen).toHaveLength(before);
  });

  it('refuses another text beside a known hash', async () => {
    const response = await ask({ query: '{ people { id } }', extensions: byHash(PEOPLE) });
    expect(codeOf(response)).toBe('400 BAD_REQUEST');
  });

  it('holds a trusted document to everything that holds for others', async () => {
    expect(codeOf(await ask({ extensions: byHash(OUT_OF_DATE) }))).toBe('400 GRAPHQL_VALIDATION_FAILED');
    expect(codeOf(await ask({ extensions: byHash(PAST_THE_DOOR) }))).toBe('400 GRAPHQL_VALIDATION_FAILED');
    expect(codeOf(await ask({ extensions: byHash(PERSON), variables: { id: { or: '1=1' } } }))).toBe(
      '400 BAD_USER_INPUT',
    );
    const byGet = await gateway.http
      .get('/graphql')
      .query({ documentId: hashOfDocument(RENAME) })
      .set({ authorization: await as({ azp: 'street' }), 'apollo-require-preflight': 'yes' });
    expect(byGet.status).toBe(405);
  });

  it('takes any document of an app with the scope for it, alone or with its hash', async () => {
    const anything = { azp: 'playground', scope: 'document:any' };
    const text = '{ people { id } }';
    expect((await ask({ query: text }, anything)).body.errors).toBeUndefined();
    expect((await ask({ query: text, extensions: byHash(text) }, anything)).body.errors).toBeUndefined();
    expect(codeOf(await ask({ extensions: byHash(text) }, anything))).toBe('400 PERSISTED_QUERY_NOT_FOUND');
  });
});

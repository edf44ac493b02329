import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('what a role may ask at all', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const askAs = async (role: string, query: string, variables?: object) =>
    gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${await gateway.issuer.token({ role })}`)
      .send({ query, variables });
  const asked = () => Object.values(gateway.sectors).flatMap(({ seen }) => seen).length;

  it('is answered for a role that has the scope', async () => {
    const { status, body } = await askAs('coordinator', '{ stays people { name } }');
    expect([status, body.errors, body.data.stays]).toEqual([200, undefined, 3]);
  });

  it.each([
    ['alone', '{ stays }'],
    ['beside what the role may ask', '{ people { name } stays }'],
    ['under another name', '{ people: stays }'],
    ['in a fragment', '{ ...Some } fragment Some on Query { ... on Query { stays } }'],
    ['left out by a variable', 'query ($no: Boolean = false) { people { name } stays @include(if: $no) }'],
    ['as a mutation', 'mutation { rename(id: "1", name: "A") { name } enrol }'],
  ])('is refused as a whole, before any sector hears of it: %s', async (_how, query) => {
    const before = asked();
    const { status, body } = await askAs('shelter', query);
    expect(status).toBe(403);
    expect(body).toEqual({
      errors: [
        {
          message: 'Your role does not have this operation.',
          extensions: { code: 'FORBIDDEN', correlationId: expect.any(String) },
        },
      ],
    });
    expect(asked()).toBe(before);
  });

  it('is judged by the operation that is named, not by others in the document', async () => {
    const query = 'query Mine { people { name } } query Theirs { stays }';
    const token = await gateway.issuer.token({ role: 'shelter' });
    const ask = (operationName: string) =>
      gateway.http.post('/graphql').set('authorization', `Bearer ${token}`).send({ query, operationName });
    expect((await ask('Mine')).status).toBe(200);
    expect((await ask('Theirs')).status).toBe(403);
  });

  it('is nothing without a purpose in the token: no purpose, no data', async () => {
    const ask = async (purpose: string | undefined) =>
      gateway.http
        .post('/graphql')
        .set('authorization', `Bearer ${await gateway.issuer.token({ purpose })}`)
        .send({ query: '{ people { name } }' });
    expect((await ask('coordination')).status).toBe(200);
    expect((await ask(undefined)).status).toBe(401);
    expect((await ask('curiosity')).status).toBe(401);
  });
});

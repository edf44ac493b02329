import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

/** Pages of letters, each of a hundred people's: 100 rows of 10 people, an edge each. */
const LARGE = 'query Large($size: Int) { people { letters(first: $size) { edges { cursor } } } }';

describe('the budget of an operation', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ budgets: { budget: 200, ofRole: { manager: 2_000 } } });
  });
  afterAll(() => gateway.stop());

  const post = async (role: string, variables: Record<string, unknown>) =>
    gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${await gateway.issuer.token({ role })}`)
      .send({ query: LARGE, variables });

  it('is told, with what the operation would cost, when it is not enough; and no sector is asked', async () => {
    const before = gateway.sectors.people.seen.length;
    const response = await post('coordinator', { size: 100 });
    expect(response.status).toBe(400);
    expect(response.body.errors).toMatchObject([
      {
        message:
          'The operation is expected to cost 1020, and your role may spend 200 on one: ask for shorter lists or fewer levels of them.',
        extensions: { code: 'OPERATION_TOO_LARGE' },
      },
    ]);
    expect(gateway.sectors.people.seen).toHaveLength(before);
  });

  it('is enough for a smaller page of the same document', async () => {
    expect((await post('coordinator', { size: 10 })).body.errors).toBeUndefined();
  });

  it('is told with the estimate to apps that may know it, and to no others', async () => {
    const ask = async (scope: string) =>
      gateway.http
        .post('/graphql')
        .set('authorization', `Bearer ${await gateway.issuer.token({ scope })}`)
        .send({ query: LARGE, variables: { size: 10 } });
    expect((await ask('cost:read')).body.extensions).toEqual({ cost: { estimate: 120, budget: 200 } });
    expect((await ask('schema:read')).body.extensions).toBeUndefined();
  });

  it('is that of the role', async () => {
    expect((await post('manager', { size: 100 })).body.errors).toBeUndefined();
  });
});

import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const QUERY = 'query Notes($id: ID!) { people { name note { text } } person(id: $id) { name } }';

describe('how an answer came about', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ engine: 'own' });
  });
  afterAll(() => gateway.stop());

  async function askAs(role: string, headers: Record<string, string> = { 'x-tvaers-query-plan': 'on' }, query = QUERY) {
    const token = await gateway.issuer.token({ role });
    const { body } = await gateway.http
      .post('/graphql')
      .set({ authorization: `Bearer ${token}`, ...headers })
      .send({ query, variables: { id: 'a-value' } });
    return body;
  }

  it('is told to an operator who asks: the sectors in order, each with what it was asked and how long it took', async () => {
    const { data, extensions } = await askAs('operator');
    expect(data.people).toHaveLength(3);
    const time = expect.any(Number);
    expect(extensions.queryPlan).toEqual({
      milliseconds: time,
      steps: {
        kind: 'order',
        steps: [
          expect.objectContaining({
            ...{ kind: 'fetch', sector: 'people', path: '', fields: ['people', 'person'] },
            ...{ startedAt: time, milliseconds: time, query: expect.stringContaining('people') },
          }),
          expect.objectContaining({
            ...{ kind: 'fetch', sector: 'notes', path: 'people', fields: ['Person.note'] },
            ...{ startedAt: time, milliseconds: time },
          }),
        ],
      },
    });
    const [people, notes] = extensions.queryPlan.steps.steps;
    expect(notes.startedAt).toBeGreaterThanOrEqual(people.milliseconds);
  });

  it('shows no value of a variable', async () => {
    const { extensions } = await askAs('operator');
    expect(JSON.stringify(extensions)).not.toContain('a-value');
  });

  it.each(['coordinator', 'clinic', 'citizen', 'steering', 'medcom'])('is not told to the role %s', async (role) => {
    expect(await askAs(role)).not.toHaveProperty('extensions');
  });

  it('is not told to who does not ask', async () => {
    expect(await askAs('operator', {})).not.toHaveProperty('extensions');
  });

  it('says of a sector that had nothing to be asked that it was not', async () => {
    const { extensions } = await askAs(
      'operator',
      undefined,
      'query None($id: ID!) { person(id: $id) { note { text } } }',
    );
    const [, notes] = extensions.queryPlan.steps.steps;
    expect(notes).toMatchObject({ sector: 'notes', startedAt: null, milliseconds: null });
  });
});

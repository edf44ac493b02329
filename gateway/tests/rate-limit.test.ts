import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const PEOPLE = '{ people { name } }';

describe('how fast one may ask', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    // One, and the next in ten minutes: no clock can fill a bucket while the test runs.
    gateway = await startTestGateway({ rates: { requestsPerMinute: 0.1, mistakesPerMinute: 0 } });
  });
  afterAll(() => gateway.stop());

  const ask = async (claims: Record<string, string>) =>
    gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${await gateway.issuer.token(claims)}`)
      .send({ query: PEOPLE });

  it('is limited for each person and app, and told with how long to wait', async () => {
    expect((await ask({ sub: 'karen', azp: 'street' })).status).toBe(200);
    const before = gateway.sectors.people.seen.length;
    const refused = await ask({ sub: 'karen', azp: 'street' });
    expect(refused.status).toBe(429);
    expect(refused.body.errors).toEqual([
      {
        message: 'Too many requests; wait a little.',
        extensions: { code: 'RATE_LIMITED', correlationId: expect.any(String) },
      },
    ]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(500);
    expect(gateway.sectors.people.seen).toHaveLength(before);

    expect((await ask({ sub: 'karen', azp: 'office' })).status).toBe(200);
    expect((await ask({ sub: 'mads', azp: 'street' })).status).toBe(200);
  });

  it('does not stand in the log with who it was', () => {
    const lines = gateway.logged.filter((line) => line.includes('asks too fast'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"app":"street"');
    expect(lines[0]).not.toContain('karen');
  });
});

describe('how often one may guess', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ rates: { requestsPerMinute: 0, mistakesPerMinute: 3 } });
  });
  afterAll(() => gateway.stop());

  it('is as often a minute as the setting says, however much is asked rightly', async () => {
    const words = Array.from({ length: 12 }, (_none, index) => `{ guess${index} }`);
    const statuses: number[] = [];
    for (const query of words) {
      const { status, text } = await gateway.http
        .post('/graphql')
        .set('authorization', `Bearer ${gateway.token}`)
        .send({ query });
      expect(text).not.toMatch(/did you mean/i);
      statuses.push(status);
    }
    expect(statuses.slice(0, 3)).toEqual([400, 400, 400]);
    expect(statuses).toContain(429);

    const careful = await gateway.issuer.token({ sub: 'careful' });
    for (let asked = 0; asked < 6; asked += 1) {
      const answer = await gateway.http
        .post('/graphql')
        .set('authorization', `Bearer ${careful}`)
        .send({ query: PEOPLE });
      expect(answer.status).toBe(200);
    }
  });
});

import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const QUERY = '{ people { name note { text } helper { name } } again: people { note { text } } }';
const ONE_REQUEST = '{ people { name note { text } } }';
/** Milliseconds; long beside what an answer takes even on a busy machine. */
const DEADLINE = 600;
const correlationId = expect.any(String);

describe('a sector that does not answer', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startTestGateway({ deadlines: { query: DEADLINE, mutation: DEADLINE, operation: 5_000 } });
  });
  afterEach(() => gateway.stop());

  const timed = async (query: string) => {
    const startedAt = performance.now();
    const answer = await gateway.ask(query);
    return { ...answer, milliseconds: performance.now() - startedAt };
  };

  it('leaves its fields null and is named in exactly one error, though several requests go to it', async () => {
    await gateway.ask(QUERY);
    await gateway.sectors.notes.stop();
    const { data, errors, milliseconds } = await timed(QUERY);
    expect(data).toMatchObject({ people: [{ name: 'Anna', note: null, helper: { name: 'Helper h1' } }, {}, {}] });
    expect(errors).toEqual([
      {
        message: 'notes is not answering right now; its part is missing.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', correlationId },
      },
    ]);
    expect(milliseconds).toBeLessThan(DEADLINE);
  });

  it('is one clean error when it is the sector everything else hangs on', async () => {
    await gateway.sectors.people.stop();
    expect(await gateway.ask(QUERY)).toEqual({
      data: { people: null, again: null },
      errors: [
        {
          message: 'people is not answering right now; its part is missing.',
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', correlationId },
        },
      ],
    });
  });

  it('is back without a restart of the gateway', async () => {
    await gateway.ask(QUERY);
    await gateway.sectors.notes.stop();
    await gateway.ask(QUERY);
    await gateway.sectors.notes.restart();
    const { data, errors } = await gateway.ask(QUERY);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ people: [{ note: { text: 'about 1' } }, {}, {}] });
  });

  it('costs one deadline when it hangs, and after three time-outs nobody waits for it any more', async () => {
    gateway.sectors.notes.tamper = () => 'hang';
    for (let round = 0; round < 3; round += 1) {
      const { errors, milliseconds } = await timed(ONE_REQUEST);
      expect(errors).toEqual([
        {
          message: 'notes took too long to answer; its part is missing.',
          extensions: { code: 'SUBGRAPH_TIMEOUT', correlationId },
        },
      ]);
      expect(milliseconds).toBeGreaterThan(DEADLINE - 50);
      expect(milliseconds).toBeLessThan(2 * DEADLINE);
    }
    const { errors, milliseconds } = await timed(ONE_REQUEST);
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
    expect(milliseconds).toBeLessThan(DEADLINE);
  });

  it('is named once when two requests of one operation wait for it side by side', async () => {
    gateway.sectors.notes.tamper = () => 'hang';
    const { errors, milliseconds } = await timed(QUERY);
    expect(errors).toHaveLength(1);
    expect(milliseconds).toBeLessThan(2 * DEADLINE);
  });

  it('is asked again after a pause, so that it comes back by itself', async () => {
    gateway.sectors.notes.tamper = () => 'hang';
    for (let round = 0; round < 4; round += 1) await gateway.ask(ONE_REQUEST);
    gateway.sectors.notes.tamper = null;
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await gateway.ask(ONE_REQUEST)).errors).toBeUndefined();
  });

  it('is not asked a second time for a change, since the first may have been carried out', async () => {
    gateway.sectors.people.tamper = () => 'hang';
    await gateway.ask('mutation { rename(id: "1", name: "Ann") { name } }');
    expect(gateway.sectors.people.seen).toHaveLength(1);
  });

  it('does not keep working for a client that has left', async () => {
    gateway.sectors.people.delay = 200;
    const left = new AbortController();
    const request = fetch(`${gateway.running.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      signal: left.signal,
    }).catch(() => 'left');
    setTimeout(() => left.abort(), 100);
    expect(await request).toBe('left');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(gateway.sectors.notes.seen).toHaveLength(0);
  });
});

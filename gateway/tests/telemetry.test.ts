import { startCollector } from '@tvaers/kit/testing/collector';
import { COORDINATOR } from './harness/issuer.ts';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

/** A name that a client may choose, and that nobody may read in a figure. */
const ASKED = 'query Jens_Hansen_0101701234 { people { name note { text } } }';
const SAMPLED = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

const telemetryOf = (endpoint: string | undefined, port: number | undefined) => ({
  ...{ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, METRICS_PORT: port },
  METRICS_HOST: '127.0.0.1',
});

describe('a gateway whose traces somebody collects', () => {
  async function traced(
    changes: Parameters<typeof startTestGateway>[0],
    use: (gateway: TestGateway) => Promise<unknown>,
  ) {
    const collector = await startCollector();
    const gateway = await startTestGateway({ telemetry: telemetryOf(collector.url, undefined), ...changes });
    await use(gateway);
    await gateway.stop();
    await collector.stop();
    return { ...collector, seen: Object.values(gateway.sectors).flatMap(({ seen }) => seen) };
  }

  it('sends each request with its plan and its requests to sectors as one trace', async () => {
    const { spans } = await traced({ engine: 'own' }, (gateway) => gateway.ask(ASKED));
    const [request] = spans.filter(({ name }) => name === 'request');
    expect(request).toMatchObject({
      service: 'tvaers-gateway',
      attributes: { 'tvaers.operation': 'other', 'http.response.status_code': 200, 'tvaers.answer': 'whole' },
    });
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    const below = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(below.map(({ name }) => name).toSorted()).toEqual(['fetch', 'fetch', 'plan']);
    const fetches = below.filter(({ name }) => name === 'fetch').map(({ attributes }) => attributes['tvaers.sector']);
    expect(fetches).toEqual(['people', 'notes']);
  });

  it('hands the trace to the sectors, below the request to each', async () => {
    const { spans, seen } = await traced({}, (gateway) => gateway.ask(ASKED));
    const handed = seen.map(({ headers }) => String(headers.traceparent));
    const fetches = spans.filter(({ name }) => name === 'fetch');
    expect(handed).toEqual(fetches.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`));
  });

  const askWithin = async (gateway: TestGateway) => {
    const { http, token } = gateway;
    await http
      .post('/graphql')
      .set({ authorization: `Bearer ${token}`, traceparent: SAMPLED })
      .send({ query: ASKED });
  };

  it('begins a trace of its own whatever the client says', async () => {
    const { spans } = await traced({}, askWithin);
    expect(JSON.stringify(spans)).not.toContain('a'.repeat(32));
  });

  it('goes on with the trace of a proxy where that is believed', async () => {
    const { spans } = await traced({ trustTraceParent: true }, askWithin);
    expect(spans.length).toBeGreaterThan(2);
    for (const { traceId } of spans) expect(traceId).toBe('a'.repeat(32));
  });

  it('sends nothing that was asked, answered, or is about who asked', async () => {
    const { received } = await traced({}, async (gateway) => {
      await gateway.ask(ASKED, { id: 'a-variable' });
      await gateway.ask('{ people(', {});
    });
    const sent = received.join('');
    expect(sent).toContain('tvaers.gateway.request.seconds');
    const { sub = '', name, organisation, staff_member_id } = COORDINATOR;
    for (const word of [sub, name, organisation, staff_member_id, 'Jens_Hansen', 'a-variable', 'people {'])
      expect(sent).not.toContain(String(word));
  });

  it('starts and stops as ever when nobody is there to collect', async () => {
    const gateway = await startTestGateway({ telemetry: telemetryOf('http://127.0.0.1:9', undefined) });
    expect((await gateway.ask(ASKED)).data?.people).toHaveLength(3);
    await gateway.stop();
  });
});

describe('the figures of a gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ telemetry: telemetryOf(undefined, 0) });
  });
  afterAll(() => gateway.stop());

  const figures = async () => (await fetch(gateway.running.metricsUrl ?? '')).text();

  it('tell of requests, of requests to each sector and how they ended, and of the process', async () => {
    await gateway.ask(ASKED);
    await gateway.sectors.notes.stop();
    await gateway.ask(ASKED);
    await gateway.sectors.notes.restart();
    const told = await figures();
    expect(told).toMatch(/tvaers_gateway_request_seconds_count\{operation="other",status="200",answer="whole"\} 1/);
    expect(told).toMatch(/tvaers_gateway_request_seconds_count\{operation="other",status="200",answer="in part"\} 1/);
    expect(told).toMatch(/tvaers_gateway_fetch_seconds_count\{sector="people",outcome="answered"\} 2/);
    expect(told).toMatch(/tvaers_gateway_fetch_seconds_count\{sector="notes",outcome="not-reached"\} 1/);
    expect(told).toMatch(/tvaers_gateway_breaker_open\{sector="notes"\} 0/);
    expect(told).toMatch(/tvaers_process_memory_bytes\{kind="heap"\} \d+/);
    expect(told).toMatch(/tvaers_process_event_loop_delay_seconds /);
  });

  it('name no person and no operation that a client made up', async () => {
    expect(await figures()).not.toMatch(/Jens_Hansen|karen|0101701234/i);
  });

  it('are not on the public port, and nothing but they is on theirs', async () => {
    expect((await gateway.http.get('/metrics')).status).toBe(404);
    const elsewhere = gateway.running.metricsUrl?.replace('/metrics', '/graphql') ?? '';
    expect((await fetch(elsewhere)).status).toBe(404);
  });
});

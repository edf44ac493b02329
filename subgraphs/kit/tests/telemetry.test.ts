import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { startTelemetry } from '../src/runtime/telemetry/start-telemetry.ts';
import type { Telemetry } from '../src/runtime/telemetry/telemetry.ts';
import { startCollector } from '../src/testing/collector.ts';
import { type TestSubgraph, testSubgraph } from '../src/testing/test-subgraph.ts';
import { viewerOf } from '../src/testing/viewers.ts';
import { notesExist } from './arrange-notes.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';
import { NOTE } from './questions.ts';

const TRACE = 'a'.repeat(32);
const CALLER = 'b'.repeat(16);

describe('what a sector tells of itself', () => {
  const viewer = viewerOf('coordinator', { subject: 'berit', name: 'Berit Bro' });
  const citizenId = randomUUID();
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let telemetry: Telemetry;
  let subgraph: TestSubgraph;
  let id: string | undefined;

  beforeAll(async () => {
    collector = await startCollector();
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, METRICS_PORT: 0, METRICS_HOST: '127.0.0.1' };
    telemetry = await startTelemetry('plans', settings);
    subgraph = await testSubgraph(notesSubgraph, { telemetry });
    [id] = await notesExist(subgraph, citizenId, ['Opringning']);
    await subgraph.ask({
      ...{ query: NOTE, variables: { id }, as: viewer, operation: 'ReadNote' },
      headers: { traceparent: `00-${TRACE}-${CALLER}-01` },
    });
    const forged = { 'x-tvaers-viewer': 'forged', traceparent: `00-${'c'.repeat(32)}-${CALLER}-01` };
    await request(subgraph.http).post('/graphql').set(forged).send({ query: NOTE });
  });
  afterAll(async () => {
    await subgraph.close();
    await collector.stop();
  });

  const figures = async () => (await fetch(telemetry.metricsUrl ?? '')).text();

  it('counts operations, statements and connections', async () => {
    const told = await figures();
    expect(told).toMatch(/tvaers_sector_operation_seconds_count\{outcome="kept"\} 1/);
    expect(told).toMatch(/tvaers_sector_statements_total 1/);
    expect(told).toMatch(/tvaers_sector_refused_total 1/);
    expect(told).toMatch(/tvaers_sector_database_reachable 1/);
    expect(told).toMatch(/tvaers_sector_pool_connections\{state="idle"\} \d/);
  });

  it('says what waits: events, unsealed rows of the read log, and how old what it knows of others is', async () => {
    await subgraph.sql(`INSERT INTO outbox (id, type, occurred_at, correlation_id, payload)
      VALUES (gen_random_uuid(), 'citizen.seen', now() - interval '1 minute', 'test', '{}')`);
    await subgraph.sql(`UPDATE access_fact_source SET heard_of = now() - interval '20 seconds'`);
    const told = await figures();
    const figureOf = (name: string) => Number(new RegExp(`^tvaers_sector_${name} (\\S+)$`, 'm').exec(told)?.[1]);
    expect(figureOf('outbox_events')).toBe(1);
    expect(figureOf('outbox_oldest_seconds')).toBeGreaterThanOrEqual(60);
    expect(figureOf('inbox_parked')).toBe(0);
    expect(figureOf('access_log_unsealed_seconds')).toBeGreaterThan(0);
    expect(figureOf('facts_age_seconds\\{source="citizens"\\}')).toBeGreaterThanOrEqual(20);
  });

  it('says that the database is gone, and still answers', async () => {
    await subgraph.database.outage(async () => {
      const told = await figures();
      expect(told).toMatch(/^tvaers_sector_database_reachable 0$/m);
    });
  });

  it('goes on with the trace of the gateway: operation, and the transaction in it', async () => {
    await telemetry.stop();
    const operation = collector.spans.find(({ name }) => name === 'operation');
    expect(operation).toMatchObject({
      ...{ service: 'tvaers-plans', traceId: TRACE, parentSpanId: CALLER },
      attributes: { 'tvaers.outcome': 'kept' },
    });
    const transaction = collector.spans.find(({ name }) => name === 'transaction');
    expect(transaction).toMatchObject({ traceId: TRACE, parentSpanId: operation?.spanId });
    expect(transaction?.attributes).toEqual({ 'tvaers.outcome': 'committed' });
  });

  it('believes no trace of somebody whose envelope it does not believe', () => {
    expect(collector.spans.map(({ traceId }) => traceId)).toEqual([TRACE, TRACE]);
  });

  it('sends nothing about who asked, what was asked, or whom it was about', () => {
    const sent = collector.received.join('');
    for (const word of ['berit', 'Berit Bro', citizenId, id, viewer.staffMemberId, 'ReadNote', 'Opringning', 'SELECT'])
      expect(sent).not.toContain(word);
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { NO_SPAN } from '@tvaers/kit/runtime/telemetry/trace-parent';
import { silentLogger } from '../../tests/harness/through-steps.ts';
import { nothingLearned, type OperationContext } from '../operation-context.ts';
import { type AskSector, askSector } from './ask-sector.ts';
import { createBreaker } from './breaker.ts';
import { createBulkhead } from './bulkhead.ts';
import { tellSigned } from './request-headers.ts';
import { createTransport, type Transport } from './transport.ts';

const never = new Abandonment();
const { privateKey } = generateKeyPairSync('ed25519');
/** Milliseconds; long beside what an answer takes even on a busy machine. */
const DEADLINE = 400;

describe('askSector', () => {
  let server: Server;
  let transport: Transport;
  let ask: AskSector;
  let clock = 0;
  /** What the sector sends; null keeps everybody waiting. */
  let says: object | null;

  beforeEach(async () => {
    clock = 0;
    says = { data: {} };
    server = createServer((_request, response) => {
      if (says) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(says));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    transport = createTransport({ sector: 'plans', url, connections: 4, maxResponseBytes: 1_000 });
    ask = askSector({
      ...{ sector: 'plans', transport, tell: tellSigned('plans', privateKey) },
      bulkhead: createBulkhead({ sector: 'plans', atOnce: 1, queued: 1, patience: 60_000 }),
      breaker: createBreaker({ threshold: 2, pause: 1_000, now: () => clock }),
      deadlines: { query: DEADLINE, mutation: DEADLINE },
    });
  });
  afterEach(async () => {
    await transport.close();
    server.close();
  });

  const asked = async ({ abandoned = never, milliseconds = 60_000 } = {}) => {
    const context: OperationContext = {
      ...{ correlationId: 'c', logger: silentLogger, viewer: null, app: null, abandoned },
      ...{ endsAt: Date.now() + milliseconds, silentSectors: new Map() },
      ...{ learned: nothingLearned(), span: NO_SPAN, wantsQueryPlan: false },
    };
    const question = { body: '{}', writes: false, operation: null, context, abandoned };
    return ask(question).then(
      () => 'answered',
      (fault: { reason: string }) => fault.reason,
    );
  };
  const leaving = async () => {
    const client = new Abandonment();
    const answer = asked({ abandoned: client });
    await once(server, 'request');
    client.abort(new Error('left'));
    return answer;
  };

  it('learns nothing about a silent sector from a client that leaves', async () => {
    says = null;
    expect([await asked(), await leaving(), await asked()]).toEqual(['timed-out', 'client-left', 'timed-out']);
    expect(await asked()).toBe('breaker-open');
  });

  it('keeps the others away when the client whose request tried again leaves', async () => {
    says = null;
    await asked();
    await asked();
    clock = 1_000;
    expect(await leaving()).toBe('client-left');
    expect(await asked()).toBe('breaker-open');
  });

  it('leaves a sector alone that is late by its own word, since its clients have waited as well', async () => {
    says = { errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }] };
    expect([await asked(), await asked(), await asked()]).toEqual(['answered', 'answered', 'breaker-open']);
  });

  it('is refused at once when too many ask, which says nothing of the sector', async () => {
    const all = [asked(), asked(), asked(), asked()];
    expect((await Promise.all(all)).sort()).toEqual(['answered', 'answered', 'busy', 'busy']);
    expect(await asked()).toBe('answered');
  });

  it('keeps nobody in the queue of a sector that has turned out to be silent', async () => {
    says = null;
    await asked();
    const started = performance.now();
    expect(await Promise.all([asked(), asked()])).toEqual(['timed-out', 'breaker-open']);
    expect(performance.now() - started).toBeLessThan(2 * DEADLINE);
  });

  it('does not call a sector silent that was given next to no time', async () => {
    says = null;
    for (let time = 0; time < 3; time += 1) expect(await asked({ milliseconds: 20 })).toBe('timed-out');
    says = { data: {} };
    expect(await asked()).toBe('answered');
  });
});

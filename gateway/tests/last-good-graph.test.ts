import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { readGatewayConfig } from '../src/config.ts';
import { type RunningGateway, startGateway } from '../src/start-gateway.ts';
import { compose } from './harness/test-gateway.ts';
import { startTown, type Town } from './harness/town.ts';
import { until } from './harness/until.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

describe('a gateway that starts while the registry is not there', () => {
  let town: Town;
  let registry: Server;
  /** Null while the registry is out of order. */
  let published: string | null;
  let folder: string;
  let running: RunningGateway | undefined;
  let logged: string[];

  beforeAll(async () => {
    town = await startTown();
    registry = createServer((_, response) => {
      if (published === null) response.writeHead(503).end();
      else response.end(published);
    }).listen(0, '127.0.0.1');
    await once(registry, 'listening');
  });
  afterAll(async () => {
    registry.close();
    registry.closeAllConnections();
    await Promise.all(Object.values(town).map((sector) => sector.stop()));
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'last-good-'));
    published = compose(Object.values(town));
    logged = [];
  });
  afterEach(async () => {
    await running?.close();
    running = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  const copy = () => join(folder, 'copy.graphql');

  async function start(): Promise<void> {
    await running?.close();
    running = undefined;
    const config = readGatewayConfig({
      PORT: '0',
      SUPERGRAPH_URL: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/supergraph`,
      SUPERGRAPH_POLL_MS: '20',
      SUPERGRAPH_COPY: copy(),
      GATEWAY_PRIVATE_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      EMERGENCY_PUBLIC_KEYS: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
      IDENTITY_ISSUER: 'http://127.0.0.1:9',
    });
    const destination = { write: (line: string) => logged.push(line) };
    running = await startGateway(config, createLogger({ service: 'gateway', level: 'info', destination }));
  }

  const graph = async () => ((await (await fetch(`${running?.url}/status`)).json()) as { graph: object }).graph;

  it('serves the copy, says so in log and status, and is back on the source when that is', async () => {
    await start();
    expect(await graph()).toMatchObject({ from: 'source', sourceUnreadSince: null });
    const before = published;
    published = null;
    await start();
    expect(await graph()).toMatchObject({ from: 'copy', refused: null });
    expect(logged.join()).toContain('the last good graph is served, from the copy');
    published = before;
    await until(async () => ((await graph()) as { from: string }).from === 'source');
    expect(await graph()).toMatchObject({ sourceUnreadSince: null });
  });

  it('does the same when what the registry has is broken', async () => {
    await start();
    published = 'type Query { a: Int }';
    await start();
    expect(await graph()).toMatchObject({ from: 'copy', refused: { version: expect.any(String) } });
  });

  it('does not start from a copy that somebody else has written', async () => {
    await start();
    await writeFile(copy(), (await readFile(copy(), 'utf8')).replaceAll('127.0.0.1', '192.0.2.66'));
    published = null;
    await expect(start()).rejects.toThrow('status 503');
    expect(logged.join()).toContain('is not as the gateway has written it, and is refused');
  });

  it('does not start at all when there never was a copy', async () => {
    published = null;
    await expect(start()).rejects.toThrow('status 503');
  });
});

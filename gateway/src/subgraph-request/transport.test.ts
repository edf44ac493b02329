import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { SectorFault } from './sector-fault.ts';
import { createTransport, type Transport } from './transport.ts';

describe('createTransport', () => {
  const opened: { transport: Transport; server: Server }[] = [];
  afterEach(async () => {
    for (const { transport, server } of opened.splice(0)) {
      await transport.close();
      server.close();
    }
  });

  async function to(server: Server, maxResponseBytes = 1_000) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1`;
    const transport = createTransport({ sector: 'plans', url, connections: 2, maxResponseBytes });
    opened.push({ transport, server });
    return (mayRetry = true) => transport.send({ body: '{}', headers: {}, signal: new Abandonment(), mayRetry });
  }
  const answering = (listener: RequestListener) => createServer(listener);
  const json = { 'content-type': 'application/json' };

  it('reads JSON of the address with its query string', async () => {
    const send = await to(
      answering((request, response) => response.writeHead(200, json).end(`{"at":"${request.url}"}`)),
    );
    expect(await send()).toEqual({ at: '/graphql?v=1' });
  });

  it.each([
    ['UTF-8', 'application/json', 'utf8'],
    ['UTF-8 that says so', 'application/json; charset=utf-8', 'utf8'],
    ['Latin-1', 'application/json; charset=ISO-8859-1', 'latin1'],
    ['Latin-1 in quotes', 'application/graphql-response+json;charset="iso-8859-1"', 'latin1'],
    ['UTF-8 where another charset only begins like it', 'application/json; charset=iso-8859-15', 'utf8'],
  ] as const)('reads %s', async (_what, contentType, encoding) => {
    const listener: RequestListener = (_request, response) =>
      response.writeHead(200, { 'content-type': contentType }).end('{"name":"Ærø"}', encoding);
    expect(await (await to(answering(listener)))()).toEqual({ name: 'Ærø' });
  });

  it('goes to the Unix socket of a sector that has one, whatever its address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tvaers-socket-'));
    const socket = join(folder, 'plans.sock');
    const server = answering((request, response) => response.writeHead(200, json).end(`{"at":"${request.url}"}`));
    server.listen(socket);
    await once(server, 'listening');
    const url = 'http://127.0.0.1:1/graphql';
    const transport = createTransport({
      ...{ sector: 'plans', url, connections: 2, maxResponseBytes: 1_000 },
      sockets: { plans: socket },
    });
    opened.push({ transport, server });
    const asked = transport.send({ body: '{}', headers: {}, signal: new Abandonment(), mayRetry: true });
    expect(await asked).toEqual({ at: '/graphql' });
    rmSync(folder, { recursive: true });
  });

  it('goes to the port where nobody listens at the Unix socket', async () => {
    const server = answering((_request, response) => response.writeHead(200, json).end('{"at":"the port"}'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const transport = createTransport({
      ...{ sector: 'plans', url, connections: 2, maxResponseBytes: 1_000 },
      sockets: { plans: join(tmpdir(), `tvaers-nobody-${process.pid}.sock`) },
    });
    opened.push({ transport, server });
    const asked = transport.send({ body: '{}', headers: {}, signal: new Abandonment(), mayRetry: false });
    expect(await asked).toEqual({ at: 'the port' });
  });

  it('keeps its few sockets for one request after the other', async () => {
    const server = answering((_request, response) => response.writeHead(200, json).end('{}'));
    let sockets = 0;
    server.on('connection', () => {
      sockets += 1;
    });
    const send = await to(server);
    for (let round = 0; round < 20; round += 1) await send();
    expect(sockets).toBeLessThanOrEqual(2);
  });

  it.each<[string, RequestListener]>([
    ['bad-status', (_request, response) => response.writeHead(500, json).end('{"data":{}}')],
    ['bad-status', (_request, response) => response.writeHead(307, { location: '/elsewhere' }).end()],
    [
      'bad-status',
      (_request, response) => {
        response.writeHead(500, { ...json, 'content-length': '100' }).write('{"data"');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['bad-content-type', (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('{}')],
    ['bad-json', (_request, response) => response.writeHead(200, json).end('{"data":')],
    ['too-large', (_request, response) => response.writeHead(200, json).end(JSON.stringify('x'.repeat(2_000)))],
    [
      'not-reached',
      (_request, response) => {
        response.writeHead(200, { ...json, 'content-length': '100' }).write('{"data"');
        response.destroy();
      },
    ],
  ])('says %s of an answer that is not to be used', async (reason, listener) => {
    const send = await to(answering(listener));
    await expect(send()).rejects.toMatchObject({ sector: 'plans', reason });
  });

  it('tries a query once more when the connection breaks before an answer, and a change never', async () => {
    let connections = 0;
    const server = createTcpServer((socket) => {
      connections += 1;
      socket.once('data', () => socket.destroy());
      socket.on('error', () => undefined);
    });
    const send = await to(server);
    await expect(send(true)).rejects.toMatchObject({ reason: 'not-reached' });
    expect(connections).toBe(2);
    await expect(send(false)).rejects.toMatchObject({ reason: 'not-reached' });
    expect(connections).toBe(3);
  });

  it('does not try again what broke off in the middle of an answer', async () => {
    let asked = 0;
    const send = await to(
      answering((_request, response) => {
        asked += 1;
        response.writeHead(200, { ...json, 'content-length': '100' }).write('{"data"');
        setTimeout(() => response.destroy(), 20);
      }),
    );
    await expect(send()).rejects.toMatchObject({ reason: 'not-reached', detail: 'UND_ERR_SOCKET' });
    expect(asked).toBe(1);
  });

  it('waits no longer than anybody waits for it, whether it is sent already or waits for a socket', async () => {
    const server = answering(() => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const transport = createTransport({ sector: 'plans', url, connections: 1, maxResponseBytes: 1_000 });
    opened.push({ transport, server });
    const left = new Abandonment();
    const sends = ['sent', 'waiting'].map((body) =>
      transport.send({ body, headers: {}, signal: left, mayRetry: true }),
    );
    setTimeout(() => left.abort(new SectorFault('plans', 'client-left')), 50);
    const outcomes = await Promise.allSettled(sends);
    expect(outcomes).toMatchObject([{ reason: { reason: 'client-left' } }, { reason: { reason: 'client-left' } }]);
    server.closeAllConnections();
  });

  it('tries no more than one query in ten again, so that a sector in trouble is not asked twice as much', async () => {
    let connections = 0;
    const server = createTcpServer((socket) => {
      connections += 1;
      socket.once('data', () => socket.destroy());
      socket.on('error', () => undefined);
    });
    const send = await to(server);
    for (let count = 0; count < 50; count += 1) await send().catch(() => undefined);
    expect(connections).toBe(55);
  });
});

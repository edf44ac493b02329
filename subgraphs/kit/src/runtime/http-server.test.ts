import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { LogRecorder } from '../testing/log-recorder.ts';
import { createHealth } from './health.ts';
import { createHttpServer, type HttpRequest, type HttpServer } from './http-server.ts';
import { createLogger } from './logger.ts';

describe('the HTTP server', () => {
  const lines = new LogRecorder();
  const logger = createLogger({ service: 'test', level: 'info', destination: lines });
  let databaseIsGone = false;
  let release: (() => void) | undefined;
  let http: HttpServer;
  let health: ReturnType<typeof createHealth>;

  beforeEach(async () => {
    databaseIsGone = false;
    health = createHealth({
      database: async () => {
        if (databaseIsGone) throw new Error('gone');
      },
    });
    const echo = async ({ method, path, search, body }: HttpRequest) => ({
      ...{ status: 200, headers: { 'content-type': 'text/plain' } },
      body: [method, path, search, body.toString()].join('|'),
    });
    const wait = async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { status: 200, body: 'done' };
    };
    const fail = async () => {
      throw new Error('secret from inside');
    };
    http = createHttpServer({
      logger,
      routes: [
        ...health.routes,
        { methods: ['GET', 'POST'], path: '/echo', bodyLimit: 10, handle: echo },
        { methods: ['GET'], path: '/files/*', handle: echo },
        { methods: ['GET', 'HEAD'], path: '/json', handle: async () => ({ status: 200, json: { name: 'Ærø' } }) },
        { methods: ['GET'], path: '/unsayable', handle: async () => ({ status: 200, json: { number: 1n } }) },
        { methods: ['GET'], path: '/wait', handle: wait },
        { methods: ['GET'], path: '/fail', handle: fail },
      ],
    });
    await http.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => http.drain(50));

  it('gives a handler the request as it came', async () => {
    const { text, headers } = await request(http.server).post('/echo?a=1&a=2').send('hello');
    expect(text).toBe('POST|/echo|a=1&a=2|hello');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect((await request(http.server).get('/files/a/b.css')).text).toContain('/files/a/b.css');
  });

  it('writes JSON in UTF-8, and in Latin-1 for whoever reads it', async () => {
    const { headers, body } = await request(http.server).get('/json');
    expect({ ...headers, body }).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      body: { name: 'Ærø' },
    });
    const latin = await request(http.server).get('/json').set('accept-charset', 'iso-8859-1').responseType('blob');
    expect(latin.headers).toMatchObject({
      'content-type': 'application/json; charset=iso-8859-1',
      'content-length': '14',
    });
    expect(latin.body.toString('latin1')).toBe('{"name":"Ærø"}');
    const head = await request(http.server).head('/json').set('accept-charset', 'iso-8859-1');
    expect({ ...head.headers, text: head.text }).toMatchObject({ 'content-length': '14', text: undefined });
  });

  it('hangs up on an answer that cannot be sent, and answers the next', async () => {
    await expect(request(http.server).get('/unsayable')).rejects.toThrow('socket hang up');
    expect(lines.text()).toContain('an answer could not be sent');
    expect((await request(http.server).get('/echo')).status).toBe(200);
  });

  it('knows what it has not, what it does not do and what it does not read', async () => {
    expect((await request(http.server).get('/nowhere')).status).toBe(404);
    const { status, headers } = await request(http.server).delete('/echo');
    expect([status, headers.allow]).toEqual([405, 'GET, POST']);
    const zipped = request(http.server).post('/echo').set('content-encoding', 'gzip').send('x');
    expect((await zipped).status).toBe(415);
  });

  it('stops reading a body that is too large, whether or not it says how large it is', async () => {
    expect((await request(http.server).post('/echo').send('12345678901')).status).toBe(413);
    expect(
      await rawStatus(
        http.server,
        'POST /echo HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n6\r\n123456\r\n6\r\n123456\r\n0\r\n\r\n',
      ),
    ).toBe(413);
  });

  it('tells nothing of a fault but that there was one', async () => {
    const { status, text } = await request(http.server).get('/fail');
    expect([status, text]).toEqual([500, '']);
    expect(lines.text()).toContain('secret from inside');
  });

  it('is ready while everything it needs is there', async () => {
    expect((await request(http.server).get('/health/ready')).status).toBe(200);
    databaseIsGone = true;
    const { status, body } = await request(http.server).get('/health/ready');
    expect([status, body]).toEqual([503, { status: 'not-ready', failing: ['database'] }]);
    expect((await request(http.server).get('/health/live')).status).toBe(200);
  });

  it('is not ready from the moment it is told to stop', async () => {
    health.startDraining();
    const { status, body } = await request(http.server).get('/health/ready');
    expect([status, body.failing]).toEqual([503, ['draining']]);
  });

  it('ends each connection with its answer once it is about to stop', async () => {
    http.startLeaving();
    const { status, headers } = await request(http.server).get('/echo');
    expect([status, headers.connection]).toEqual([200, 'close']);
  });

  it('finishes what runs before it stops, and takes nothing new', async () => {
    const { port } = http.server.address() as AddressInfo;
    const running = fetch(`http://127.0.0.1:${port}/wait`);
    while (!release) await sleep(2);
    const drained = http.drain(5000);
    await expect(fetch(`http://127.0.0.1:${port}/echo`)).rejects.toThrow();
    release();
    expect(await (await running).text()).toBe('done');
    await drained;
  });

  it('does not wait for ever', async () => {
    const { port } = http.server.address() as AddressInfo;
    const running = fetch(`http://127.0.0.1:${port}/wait`).catch(() => 'cut off');
    await sleep(20);
    await http.drain(50);
    expect(await running).toBe('cut off');
  });

  it('does not wait for who sends a byte now and then', async () => {
    const { port } = http.server.address() as AddressInfo;
    const started = Date.now();
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.write('POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n');
    const drip = setInterval(() => socket.write('x'), 2_000);
    const [answer] = await once(socket, 'data');
    clearInterval(drip);
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
    expect(Date.now() - started).toBeLessThan(14_000);
  }, 20_000);

  it('keeps idle connections longer than any client of ours does', () => {
    expect(http.server.keepAliveTimeout).toBeGreaterThan(60_000);
  });
});

async function rawStatus(server: Server, text: string): Promise<number> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  socket.write(text);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return Number(String(answer).split(' ')[1]);
}

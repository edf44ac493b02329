import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createHttpServer, type HttpServer } from './http-server.ts';
import { createLogger } from './logger.ts';
import { openUnixSocket, type UnixSocket } from './unix-socket.ts';

describe('a Unix socket beside the port', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-socket-'));
  const path = join(folder, 'plans.sock');
  let http: HttpServer;
  let beside: UnixSocket | null;
  let answerNow: (() => void) | undefined;

  const routes = [
    { methods: ['GET'], path: '/now', handle: async () => ({ status: 200, body: 'now' }) },
    {
      methods: ['GET'],
      path: '/later',
      handle: () =>
        new Promise<{ status: number; body: string }>((resolve) => {
          answerNow = () => resolve({ status: 200, body: 'later' });
        }),
    },
  ];
  const get = (way: string) =>
    new Promise<string>((resolve, reject) => {
      request({ socketPath: path, path: way, agent: false }, (answer) => void text(answer).then(resolve, reject))
        .on('error', reject)
        .end();
    });

  beforeEach(async () => {
    http = createHttpServer({ routes, logger: createLogger({ service: 'test', level: 'silent' }) });
    await http.listen({ host: '127.0.0.1', port: 0 });
    // As a process that was killed leaves it.
    writeFileSync(path, '');
    beside = await openUnixSocket(http.server, path);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers the same, to this user alone', async () => {
    expect(await get('/now')).toBe('now');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await Promise.all([beside?.close(1000), http.drain(1000)]);
  });

  it('stays with the process that has it when a second one of the same kind comes and goes', async () => {
    const second = createHttpServer({ routes: [], logger: createLogger({ service: 'test', level: 'silent' }) });
    expect(await openUnixSocket(second.server, path)).toBeNull();
    expect(await get('/now')).toBe('now');
    await Promise.all([beside?.close(1000), http.drain(1000)]);
  });

  it('finishes what runs when it closes, and takes nothing new', async () => {
    const running = get('/later');
    while (!answerNow) await new Promise((resolve) => setImmediate(resolve));
    const closed = Promise.all([beside?.close(10_000), http.drain(10_000)]);
    await expect(get('/now')).rejects.toThrow(/ECONNREFUSED|ENOENT/);
    answerNow();
    expect(await running).toBe('later');
    await closed;
  });
});

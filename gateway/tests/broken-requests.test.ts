import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const lines = (...parts: string[]): string => parts.join('\r\n');
const HOST = 'host: 127.0.0.1';

/** A second request that a proxy in front of us would take for a part of the first. */
const SMUGGLED = lines('GET /health/live HTTP/1.1', HOST, '', '');

describe('a request that two readers would read differently', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  /** Everything that comes back until the connection is closed. */
  async function send(raw: string): Promise<string> {
    const { hostname, port } = new URL(gateway.running.url);
    const socket = connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(raw);
    return text(socket);
  }

  it.each([
    [
      'a length and chunks',
      lines('POST /graphql HTTP/1.1', HOST, 'content-length: 4', 'transfer-encoding: chunked', '', '0', '', SMUGGLED),
    ],
    [
      'chunks and a length',
      lines('POST /graphql HTTP/1.1', HOST, 'transfer-encoding: chunked', 'content-length: 4', '', '0', '', SMUGGLED),
    ],
    ['two lengths', lines('POST /graphql HTTP/1.1', HOST, 'content-length: 2', 'content-length: 40', '', SMUGGLED)],
    ['a length that is no number', lines('POST /graphql HTTP/1.1', HOST, 'content-length: +2', '', SMUGGLED)],
    ['an encoding nobody has', lines('POST /graphql HTTP/1.1', HOST, 'transfer-encoding: xchunked', '', SMUGGLED)],
    ['a header with a blank in its name', lines('POST /graphql HTTP/1.1', HOST, 'content-length : 2', '', SMUGGLED)],
    ['a line that ends in half', `POST /graphql HTTP/1.1\r\n${HOST}\rx: y\r\n\r\n${SMUGGLED}`],
    ['the beginning of HTTP/2', lines('PRI * HTTP/2.0', '', 'SM', '', SMUGGLED)],
  ])('is refused and ends the connection: %s', async (_what, raw) => {
    const answered = await send(raw);
    expect(answered).toMatch(/^HTTP\/1\.1 400 /);
    expect(answered.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
  });

  it('is refused before it is read whole when it has 10,000 headers', async () => {
    const headers = Array.from({ length: 10_000 }, (_none, index) => `x-${index}: y`);
    expect(await send(lines('GET /health/live HTTP/1.1', HOST, ...headers, '', ''))).toMatch(/^HTTP\/1\.1 431 /);
  });
});

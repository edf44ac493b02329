import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';
import { until } from './harness/until.ts';

const X = 'x'.repeat(198);

describe('an address that is hard to read or to write down', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  /** As raw bytes, because a client of ours would mend the address first. */
  async function get(address: string): Promise<string> {
    const { hostname, port } = new URL(gateway.running.url);
    const socket = connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`GET ${address} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`, 'latin1');
    return text(socket);
  }

  it.each([
    ['a sign that is cut in two where the log ends', `/${X}%F0%9F%98%80`],
    ['the same below a front-end', `/clients/koordinator/${X.slice(20)}%F0%9F%98%80.js`],
    ['half a sign', '/%ED%A0%80'],
    ['the other half', `/${X}%ED%B8%80`],
    ['a zero', '/playground/%00.js'],
    ['a percent sign alone', '/%'],
    ['bytes that are no UTF-8', '/%FF%C0%AF'],
    ['15,000 signs', `/${'%F0%9F%98%80'.repeat(1_250)}`],
    ['a way out', '/playground/..%2f..%2fpackage.json'],
    ['a line of its own', '/playground?%0d%0aset-cookie:%20a=b'],
    ['a whole address', 'http://elsewhere.example/%F0%9F%98%80'],
  ])('is answered, written down, and harms nobody else: %s', async (_what, address) => {
    const answered = await get(address);
    expect(answered).toMatch(/^HTTP\/1\.1 (404|308) /);
    const id = /x-correlation-id: (\S+)/.exec(answered)?.[1] ?? 'none';
    const told = () => gateway.logged.filter((line) => line.includes(id));
    await until(() => told().length > 0);
    expect(JSON.parse(told()[0] ?? '{}')).toMatchObject({ msg: 'request', level: 'info' });
    expect(await get('/health/live')).toMatch(/^HTTP\/1\.1 200 /);
  });
});

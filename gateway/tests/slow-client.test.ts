import { once } from 'node:events';
import { connect } from 'node:net';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

describe('a client that sends a byte now and then', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  it.each([
    ['its headers', 'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\n'],
    [
      'its body',
      'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n',
    ],
  ])(
    'does not get to hold a socket with %s',
    async (_what, beginning) => {
      const { hostname, port } = new URL(gateway.running.url);
      const socket = connect({ host: hostname, port: Number(port) });
      socket.on('error', () => undefined).resume();
      await once(socket, 'connect');
      const startedAt = performance.now();
      socket.write(beginning);
      const dripping = setInterval(() => socket.write('x'), 1_000);
      await once(socket, 'close');
      clearInterval(dripping);
      expect(performance.now() - startedAt).toBeLessThan(13_000);
    },
    25_000,
  );

  it('is no fault of ours when it leaves in the middle of what it sends', async () => {
    const { hostname, port } = new URL(gateway.running.url);
    const socket = connect({ host: hostname, port: Number(port) });
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${gateway.token}\r\n`;
    socket.write(`${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"`);
    const told = gateway.logged.length;
    const lines = () => gateway.logged.slice(told).join('');
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    while (!lines().includes('"msg":"request"')) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines()).not.toContain('"level":"error"');
  });

  it('keeps nobody else waiting', async () => {
    const { hostname, port } = new URL(gateway.running.url);
    const idle = Array.from({ length: 300 }, () => connect({ host: hostname, port: Number(port) }));
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    expect((await gateway.ask('{ people { name } }')).data?.people).toHaveLength(3);
    for (const socket of idle) socket.destroy();
  });
});

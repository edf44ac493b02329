import dns from 'node:dns';
import { Socket } from 'node:net';
import { startTestGateway } from './harness/test-gateway.ts';

/** The arguments of a connection attempt, as far as they say where to. */
const hostOf = (args: unknown[]): string => {
  const [first] = args.flat() as ({ host?: string; path?: string } | string | number)[];
  return typeof first === 'object' ? (first.host ?? first.path ?? 'localhost') : String(args[1] ?? 'localhost');
};

describe('a gateway among its neighbours', () => {
  it('calls nobody but its sectors and its issuer: no vendor, no cloud, no name lookup', async () => {
    const connect = jest.spyOn(Socket.prototype, 'connect');
    const lookup = jest.spyOn(dns, 'lookup');
    delete process.env.APOLLO_TELEMETRY_DISABLED;
    const gateway = await startTestGateway();
    await gateway.ask('{ people { name note { text } } }');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await gateway.stop();

    const hosts = new Set(connect.mock.calls.map((args) => hostOf(args as unknown[])));
    expect([...hosts]).toEqual(['127.0.0.1']);
    expect(lookup.mock.calls.map(([name]) => name).filter((name) => name !== '127.0.0.1')).toEqual([]);
    expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
  });
});

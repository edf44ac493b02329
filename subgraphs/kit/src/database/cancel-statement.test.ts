import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Client } from 'pg';
import { testServerUrl } from '../testing/test-cluster.ts';
import { cancelStatement, type Session } from './cancel-statement.ts';

describe('cancelStatement', () => {
  it('ends what the connection is at, and nothing that is sent after it', async () => {
    const client = new Client({ connectionString: await testServerUrl() });
    await client.connect();
    const session = client as unknown as Session;
    let state: string | undefined;
    const sleeping = client.query('SELECT pg_sleep(600)').catch(({ code }: { code: string }) => {
      state = code;
    });
    // Nothing happens while the statement has not yet begun.
    while (!state) expect(await cancelStatement(session)).toBe(true);
    await sleeping;
    expect(state).toBe('57014');
    for (let time = 0; time < 20; time += 1) {
      expect(await cancelStatement(session)).toBe(true);
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    }
    await client.end();
  });

  it('does not say so when the server does not hang up, or is not there', async () => {
    const mute = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const session = { host: '127.0.0.1', port: (mute.address() as AddressInfo).port, processID: 1, secretKey: -1 };
    expect(await cancelStatement(session)).toBe(false);
    mute.close();
    await once(mute, 'close');
    expect(await cancelStatement(session)).toBe(false);
  });
});

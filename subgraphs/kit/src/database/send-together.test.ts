import type { Socket } from 'node:net';
import { Client } from 'pg';
import { testServerUrl } from '../testing/test-cluster.ts';
import { sendTogether } from './send-together.ts';

describe('statements that nothing is awaited between', () => {
  let client: Client;
  let writes = 0;

  beforeAll(async () => {
    client = new Client({ connectionString: await testServerUrl(), pipeline: true } as object);
    await client.connect();
    sendTogether(client);
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    for (const way of ['_write', '_writev'] as const) {
      const write = stream[way]?.bind(stream) as (...all: unknown[]) => void;
      Object.assign(stream, {
        [way]: (...all: unknown[]) => {
          writes += 1;
          write(...all);
        },
      });
    }
  });
  beforeEach(() => {
    writes = 0;
  });
  afterAll(() => client.end());

  it('leave for the database in one write, and are answered one by one', async () => {
    const numbers = [1, 2, 3].map((number) => client.query('SELECT $1::int AS number', [number]));
    const answers = await Promise.all(numbers);
    expect(answers.map(({ rows }) => rows[0].number)).toEqual([1, 2, 3]);
    expect(writes).toBe(1);
  });

  it('leave so too when a promise that is settled already stands between them', async () => {
    const begun = client.query('BEGIN');
    await Promise.resolve();
    await Promise.all([begun, client.query('COMMIT')]);
    expect(writes).toBe(1);
  });

  it('leave apart when the second waits for the first', async () => {
    await client.query('SELECT 1');
    await client.query('SELECT 2');
    expect(writes).toBe(2);
  });
});

import { Client, type QueryConfig } from 'pg';
import { testServerUrl } from '../testing/test-cluster.ts';
import { sendTogether } from './send-together.ts';

const INT4 = 23;

describe('statements with names that a connection knows', () => {
  let client: Client;
  const spoken: string[] = [];

  beforeAll(async () => {
    client = new Client({ connectionString: await testServerUrl(), pipeline: true } as object);
    await client.connect();
    sendTogether(client);
    const wire = (client as unknown as { connection: Record<string, (...all: unknown[]) => void> }).connection;
    for (const word of ['parse', 'describe', 'sync']) {
      const speak = wire[word]?.bind(wire);
      wire[word] = (...all) => {
        spoken.push(word);
        speak?.(...all);
      };
    }
    await client.query('CREATE TEMPORARY TABLE note (id int PRIMARY KEY, at timestamptz, words text[], more jsonb)');
  });
  beforeEach(async () => {
    await client.query('TRUNCATE note');
    spoken.length = 0;
  });
  afterAll(() => client.end());

  const statement = (name: string, text: string, values: unknown[] = []): QueryConfig => ({ name, text, values });
  const begin = statement('begin', 'BEGIN');
  const add = (id: unknown) => statement('add', 'INSERT INTO note (id) VALUES ($1)', [id]);
  const count = statement('count', 'SELECT count(*)::int AS notes FROM note');
  const together = (...configs: (QueryConfig | string)[]) =>
    Promise.allSettled(
      configs.map(async (config) => (await client.query(typeof config === 'string' ? config : { ...config })).rows),
    );
  const outcomes = async (...configs: (QueryConfig | string)[]) =>
    (await together(...configs)).map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message));
  /** The connection knows them afterwards. */
  const make = async (...configs: QueryConfig[]) => {
    for (const config of configs) await client.query({ ...config });
    await client.query('ROLLBACK');
    spoken.length = 0;
  };

  it('are asked for in one go: neither parsed nor described again, with one sync for all', async () => {
    await make(begin, add(1), count);
    expect(await outcomes(begin, add(1), add(2), count)).toEqual([[], [], [], [{ notes: 2 }]]);
    expect(spoken).toEqual(['sync']);
    await client.query('ROLLBACK');
  });

  it('have the same rows then as the first time', async () => {
    const all = statement(
      'all',
      `SELECT 1 AS id, NULL AS nothing, '2026-11-22T10:00Z'::timestamptz AS at, ARRAY['a', NULL] AS words,
         '{"a": [1]}'::jsonb AS more, 12.5::float8 AS share, true AS open`,
    );
    const [first] = await outcomes(all);
    const [again] = await outcomes(all);
    expect(again).toEqual(first);
    expect(again).toEqual([
      {
        ...{ id: 1, nothing: null, at: new Date('2026-11-22T10:00Z'), words: ['a', null] },
        ...{ more: { a: [1] }, share: 12.5, open: true },
      },
    ]);
  });

  it('say what was carried out, as one that ends a broken transaction must', async () => {
    const commit = statement('commit', 'COMMIT');
    const ended = async () => (await client.query({ ...commit })).command;
    await make(begin, commit);
    await client.query({ ...begin });
    expect(await ended()).toBe('COMMIT');
    await client.query({ ...begin });
    await client.query('SELECT 1 / 0').catch(() => null);
    expect(await ended()).toBe('ROLLBACK');
  });

  it('keep their order among statements that it does not know', async () => {
    await make(begin, add(1), count);
    expect(await outcomes(begin, add(1), 'DELETE FROM note', add(2), add(3), count, 'ROLLBACK')).toEqual([
      ...[[], [], [], [], []],
      [{ notes: 2 }],
      [],
    ]);
  });

  it('fail with the first that fails, but for those before it, and leave a sound connection', async () => {
    await make(begin, add(1), count);
    const taken = expect.stringContaining('duplicate key');
    expect(await outcomes(begin, add(1), count, add(1), count)).toEqual([[], [], [{ notes: 1 }], taken, taken]);
    await client.query('ROLLBACK');
    expect(await outcomes(begin, add(1), count, 'ROLLBACK')).toEqual([[], [], [{ notes: 1 }], []]);
  });

  it('tell in the stack of a fault who asked', async () => {
    await make(begin, add(1));
    const askedHere = async () => {
      await client.query({ ...begin });
      await client.query({ ...add('no number') });
    };
    await expect(askedHere()).rejects.toMatchObject({ code: '22P02', stack: expect.stringContaining('askedHere') });
    await client.query('ROLLBACK');
  });

  it('fail alone where their values cannot be sent', async () => {
    await make(begin, add(1), count);
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(await outcomes(begin, add(circle), add(2), count, 'ROLLBACK')).toEqual([
      [],
      expect.stringContaining('circular'),
      ...[[], [{ notes: 1 }], []],
    ]);
  });

  it('fail alone where a row of theirs cannot be read', async () => {
    client.setTypeParser(INT4, (text: string) => {
      if (text === '13') throw new Error('no such number');
      return Number(text);
    });
    const number = (value: number) => statement('number', 'SELECT $1::int AS number', [value]);
    await make(number(1));
    expect(await outcomes(number(12), number(13), number(14))).toEqual([
      [{ number: 12 }],
      'no such number',
      [{ number: 14 }],
    ]);
  });

  it('fail, all of them, where the connection is lost before or while they are carried out', async () => {
    await make(begin, count);
    const slow = statement('slow', 'SELECT pg_sleep($1)', [0]);
    await make(slow);
    const { processID } = client as unknown as { processID: number };
    client.on('error', () => undefined);
    const ended = new Promise((resolve) => client.once('end', resolve));
    const cut = outcomes({ ...slow, values: [9] }, count);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = new Client(await testServerUrl());
    await other.connect();
    await other.query('SELECT pg_terminate_backend($1)', [processID]);
    await other.end();
    expect(await cut).toEqual([expect.stringContaining('terminat'), expect.stringContaining('terminat')]);
    await ended;
    const [refused, alike] = await outcomes(begin, count);
    expect([refused, alike]).toEqual([expect.stringContaining('not queryable'), refused]);
  });
});

import { Client } from 'pg';
import { testServerUrl } from '../testing/test-cluster.ts';
import { commitTogether } from './commit-together.ts';
import { namedStatement } from './named-statement.ts';
import { sendTogether } from './send-together.ts';

describe('the end of a transaction', () => {
  let client: Client;
  const note = (id: number) => namedStatement('INSERT INTO note (id) VALUES ($1)', [id]);
  const notes = async () => (await client.query('SELECT id FROM note ORDER BY id')).rows.map(({ id }) => id);

  beforeAll(async () => {
    client = new Client({ connectionString: await testServerUrl(), pipeline: true } as object);
    await client.connect();
    sendTogether(client);
    await client.query('CREATE TEMPORARY TABLE note (id int PRIMARY KEY)');
  });
  beforeEach(async () => {
    await client.query('TRUNCATE note');
  });
  afterAll(() => client.end());

  it('keeps everything, with what is written last', async () => {
    await client.query('BEGIN');
    await client.query(note(1));
    await commitTogether(client, note(2));
    expect(await notes()).toEqual([1, 2]);
  });

  // The first time the connection describes its statements one by one, from then on they are a group.
  it.each(['not known to the connection yet', 'known to it'])(
    'keeps nothing when what is written last fails, and leaves the connection as it was: %s',
    async () => {
      await client.query('BEGIN');
      await client.query(note(1));
      await expect(commitTogether(client, note(1))).rejects.toMatchObject({ code: '23505' });
      expect(client.getTransactionStatus()).toBe('I');
      expect(await notes()).toEqual([]);
    },
  );

  it('is none where the transaction was broken before', async () => {
    await client.query('BEGIN');
    await client.query('SELECT 1 / 0').catch(() => null);
    await expect(commitTogether(client, null)).rejects.toThrow('rolled back');
    expect(client.getTransactionStatus()).toBe('I');
  });
});

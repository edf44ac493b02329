import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { type Cluster, initCluster, startCluster, stopCluster } from './embedded-postgres.ts';

describe('the embedded PostgreSQL', () => {
  let directory: string;
  let cluster: Cluster;
  const options = () => ({ directory, durability: 'throwaway' as const });

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tvaers-cluster-'));
    await mkdir(join(directory, 'data-being-made'));
    await initCluster(options());
    cluster = await startCluster(options());
  });
  afterAll(async () => {
    await stopCluster(cluster);
    await rm(directory, { recursive: true, force: true });
  });

  const ask = async (sql: string) => {
    const client = new Client({ connectionString: cluster.url('postgres') });
    await client.connect();
    try {
      return (await client.query(sql)).rows[0];
    } finally {
      await client.end();
    }
  };

  it('answers on the loopback alone, in UTC and UTF-8', async () => {
    expect(await ask(`SELECT current_setting('listen_addresses') AS at`)).toEqual({ at: '127.0.0.1' });
    expect(await ask(`SELECT current_setting('timezone') AS zone, lower('ÆØÅ') AS word`)).toEqual({
      zone: 'UTC',
      word: 'æøå',
    });
  });

  it('is reached by a socket that only its own user may use, and by its port in a folder too deep for one', async () => {
    expect(new URL(cluster.url('postgres')).hostname).toBe(encodeURIComponent(directory));
    expect((await stat(join(directory, `.s.PGSQL.${cluster.port}`))).mode & 0o777).toBe(0o700);
    const deep = join(await mkdtemp(join(tmpdir(), 'tvaers-cluster-')), 'd'.repeat(100));
    await mkdir(deep);
    await initCluster({ directory: deep, durability: 'throwaway' });
    const far = await startCluster({ directory: deep, durability: 'throwaway' });
    const client = new Client({ connectionString: far.url('postgres') });
    await client.connect();
    await client.end();
    await stopCluster(far);
    await rm(dirname(deep), { recursive: true, force: true });
    expect(new URL(far.url('postgres')).hostname).toBe('127.0.0.1');
  });

  it('sorts Danish names the Danish way where a list asks for it', async () => {
    const row = await ask(
      `SELECT string_agg(n, '' ORDER BY n COLLATE "da-x-icu") AS names FROM unnest('{Å,Z,Æ,A}'::text[]) n`,
    );
    expect(row).toEqual({ names: 'AZÆÅ' });
  });

  it('refuses a wrong password', async () => {
    const client = new Client({ connectionString: cluster.url('postgres', { name: 'postgres', password: 'gættet' }) });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('keeps an existing cluster as it is', async () => {
    await expect(initCluster(options())).resolves.toBe('existing');
  });

  it('adopts a server that a killed launcher left behind', async () => {
    const adopted = await startCluster(options());
    expect(adopted).toMatchObject({ adopted: true, pid: cluster.pid, port: cluster.port });
  });

  it('keeps the data over a stop and a start, also when the process number was given to another program', async () => {
    await ask('CREATE TABLE kept AS SELECT 42 AS answer');
    const pidFile = join(directory, 'data', 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    await stopCluster(cluster);
    const other = spawn('sleep', ['30']);
    await once(other, 'spawn');
    await writeFile(pidFile, left.replace(/^\d+/, String(other.pid)));

    cluster = await startCluster(options());
    other.kill();

    expect(cluster.adopted).toBe(false);
    expect(await ask('SELECT answer FROM kept')).toEqual({ answer: 42 });
  });

  it('says in one sentence why it cannot start', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'tvaers-cluster-'));
    await mkdir(join(broken, 'data'), { mode: 0o700 });
    await writeFile(join(broken, 'data', 'PG_VERSION'), '9.6\n');
    await writeFile(join(broken, 'password'), 'x');
    await expect(startCluster({ directory: broken, durability: 'throwaway' })).rejects.toThrow(
      /did not start: .*(whole log)/,
    );
    await rm(broken, { recursive: true, force: true });
  });
});

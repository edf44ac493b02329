import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startCluster } from '@tvaers/kit/database/embedded-postgres';
import { runningPostmaster } from '@tvaers/kit/database/postmaster-file';
import { Client } from 'pg';
import { DATABASE_ROLES } from '../secrets.ts';
import { type RunningCluster, runCluster } from './cluster.ts';
import { ensureDatabases } from './databases.ts';
import { readState, writeMark } from './mark.ts';

describe('the embedded server', () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'tvaers cluster ')), 'postgres');
  const passwords = Object.fromEntries(DATABASE_ROLES.map((role) => [role, `${role} 'password'`]));
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  let cluster: RunningCluster;
  let port: number;

  const addressOf = (database: string, role: string) =>
    cluster.url(database, { name: role, password: passwords[role] ?? '' });
  const ask = async (connectionString: string, sql: string) => {
    const client = new Client({ connectionString });
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    port = await freePort();
    cluster = await runCluster(directory, { port, reset: false, say });
    await ensureDatabases(cluster.url('postgres'), passwords);
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(join(directory, '..'), { recursive: true });
  });

  it('gives each subgraph a database with an owner, and a role without rights that is bound by row-level security', async () => {
    expect(cluster.found).toBe('created');
    expect(
      await ask(
        cluster.url('postgres'),
        `SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole AS powerful, rolbypassrls FROM pg_roles WHERE rolname LIKE 'plans%' ORDER BY 1`,
      ),
    ).toEqual([
      { rolname: 'plans_app', powerful: false, rolbypassrls: false },
      { rolname: 'plans_owner', powerful: false, rolbypassrls: true },
    ]);
    await expect(ask(addressOf('plans', 'plans_app'), 'CREATE TABLE mine (id int)')).rejects.toThrow(
      /permission denied/,
    );
    await expect(ask(addressOf('plans', 'plans_app'), 'CREATE TEMP TABLE mine (id int)')).rejects.toThrow(
      /permission denied/,
    );
  });

  it('lets no role into the database of another sector', async () => {
    await expect(ask(addressOf('citizens', 'plans_app'), 'SELECT 1')).rejects.toThrow(/permission denied for database/);
    await expect(ask(addressOf('citizens', 'plans_owner'), 'SELECT 1')).rejects.toThrow(
      /permission denied for database/,
    );
    expect(await ask(addressOf('events', 'events_app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes new passwords, because secrets may have been made anew', async () => {
    passwords.staff_app = 'another';
    await ensureDatabases(cluster.url('postgres'), passwords);
    expect(await ask(addressOf('staff', 'staff_app'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('remembers in a database what was done to it', async () => {
    const owner = addressOf('plans', 'plans_owner');
    expect(await readState(owner)).toEqual({ mark: {}, blank: true });
    await writeMark(owner, { code: "a'b" });
    await writeMark(owner, { seed: 'done', citizens: 5 });
    await ask(owner, 'CREATE TABLE migration (id int)');
    expect(await readState(owner)).toEqual({ mark: { code: "a'b", seed: 'done', citizens: 5 }, blank: false });
  });

  it('is taken over with its data when its launcher was killed', async () => {
    await cluster.stop();
    await startCluster({ directory, durability: 'durable', port });
    cluster = await runCluster(directory, { port: await freePort(), reset: false, say });
    expect(cluster).toMatchObject({ found: 'adopted', port });
    expect((await readState(addressOf('plans', 'plans_owner'))).mark.citizens).toBe(5);
    await cluster.stop();
    cluster = await runCluster(directory, { port, reset: false, say });
    expect(cluster.found).toBe('existing');
  });

  it('is started again when it dies', async () => {
    const before = await runningPostmaster(join(directory, 'data'));
    process.kill(before?.pid ?? 0, 'SIGKILL');
    for (let tries = 0; tries < 200 && said.length === 0; tries += 1) await sleep(50);
    expect(said).toEqual(['PostgreSQL ended unexpectedly and was started again; nothing committed was lost.']);
    expect((await readState(addressOf('plans', 'plans_owner'))).mark.citizens).toBe(5);
  });

  it('refuses data of another version in a sentence, and leaves it alone', async () => {
    await cluster.stop();
    writeFileSync(join(directory, 'data', 'PG_VERSION'), '19\n');
    await expect(runCluster(directory, { port, reset: false, say })).rejects.toThrow(
      `The data in ${directory} was written by PostgreSQL 19 and this version of the project runs 18: use the version of the project that wrote it, or recreate the data with npm start -- --reset.`,
    );
    writeFileSync(join(directory, 'data', 'PG_VERSION'), '18\n');
  });

  it('is made anew on request', async () => {
    cluster = await runCluster(directory, { port, reset: true, say });
    expect(cluster.found).toBe('created');
    expect(await ask(cluster.url('postgres'), `SELECT 1 FROM pg_database WHERE datname = 'plans'`)).toEqual([]);
  });
});

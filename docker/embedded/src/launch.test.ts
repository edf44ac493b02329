import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from '@tvaers/contract/house';
import { freePort } from '@tvaers/kit/database/embedded-postgres';
import { isAlive } from './processes/process-identity.ts';
import { PROJECT } from './project-folder.ts';

const START = join(PROJECT, 'docker', 'embedded', 'start.mjs');

/** The real launcher with the real parts, in a folder of its own. */
describe('the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers house '));
  const houseFile = join(folder, 'house.json');
  let port: number;
  let launcher: ChildProcess;
  let said = '';

  const start = (...flags: string[]): ChildProcess => {
    said = '';
    const child = spawn(process.execPath, [START, ...flags], {
      cwd: PROJECT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), TVAERS_FOLDER: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    return child;
  };
  const untilReady = async (): Promise<House> => {
    while (!existsSync(houseFile)) {
      if (launcher.exitCode !== null) throw new Error(`it did not start:\n${said}`);
      await sleep(50);
    }
    return JSON.parse(readFileSync(houseFile, 'utf8')) as House;
  };
  /** Numbers of all that the launcher has started. */
  const started = (): number[] => {
    const parts = Object.keys(JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8')));
    const server = readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
    return [...parts, server].map(Number);
  };
  const viewer = async ({ gateway, identity }: House): Promise<unknown> => {
    const post = async (url: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const { access_token } = await post(`${identity.issuer}/development/token`, { username: 'karen' });
    return post(gateway.graphql, { query: '{ viewer { role } }' }, access_token);
  };

  beforeAll(async () => {
    port = await freePort();
    launcher = start('--citizens', '60');
    await untilReady();
  }, 180_000);
  afterAll(async () => {
    if (launcher.exitCode === null && launcher.signalCode === null) {
      const ended = once(launcher, 'exit');
      launcher.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('is ready for the people it lists, once it says where everything is', async () => {
    const house = await untilReady();
    expect(house.gateway.url).toBe(`http://127.0.0.1:${port}`);
    expect(house.people.map(({ username }) => username)).toContain('karen');
    expect(await viewer(house)).toEqual({ data: { viewer: { role: 'coordinator' } } });
    expect(said).toContain('60 invented citizens');
    expect(said).toContain(house.clients.koordinator);
    expect(said).toContain(house.clients.borger);
  });

  it('tells each subgraph its own role without rights, and no secret of anybody else', () => {
    const secrets = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
    const told = (main: string): string => {
      const pid = started().find((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes(main));
      return readFileSync(`/proc/${pid}/environ`, 'utf8');
    };
    const passwordsIn = (environment: string) =>
      Object.keys(secrets.passwords).filter((role) => environment.includes(secrets.passwords[role]));
    for (const name of ['citizens', 'interventions', 'plans', 'staff']) {
      const environment = told(`subgraphs/${name}/src/main.ts`);
      expect(passwordsIn(environment)).toEqual([`${name}_app`, 'events_app']);
      expect(environment).not.toContain(secrets.gateway.privateKey);
      expect(environment).not.toContain(secrets.identity.medcomSecret);
      expect(environment.includes(secrets.emergency.privateKey)).toBe(name === 'citizens');
    }
    const gateway = told('gateway/src/main.ts');
    expect(passwordsIn(gateway)).toEqual([]);
    expect(gateway).not.toContain(secrets.emergency.privateKey);
    expect(gateway).toContain(secrets.emergency.publicKey);
  });

  it('is one house a folder', async () => {
    const before = said;
    const second = start();
    await once(second, 'close');
    expect(second.exitCode).toBe(1);
    expect(said).toMatch(/^The house of this folder is already running \(process \d+\): use it, or stop it/);
    said = before;
  });

  it('loses nothing when its launcher is killed: the parts end, and the next start takes the database over', async () => {
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    // What the killed one could not take away.
    rmSync(houseFile);
    launcher = start();
    expect(await viewer(await untilReady())).toEqual({ data: { viewer: { role: 'coordinator' } } });
    expect(said).toContain('PostgreSQL of a killed run taken over, data kept');
    expect(said).not.toContain('seed ');
  }, 60_000);

  it('stops everything in order when the terminal sends Ctrl-C to all of its group, and npm passes it on', async () => {
    const parts = started();
    expect(parts.filter(isAlive)).toHaveLength(7);
    const ended = once(launcher, 'close');
    process.kill(-(launcher.pid ?? 0), 'SIGINT');
    launcher.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(said).toMatch(/Stopping \.\.\.\nStopped\.\n$/);
    expect(existsSync(houseFile)).toBe(false);
    expect(parts.filter(isAlive)).toEqual([]);
    const log = readFileSync(join(folder, 'postgres', 'postgres.log'), 'utf8');
    expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
  }, 60_000);

  it('says in a sentence which number makes no sense, and starts nothing', async () => {
    launcher = start('--citizens', 'many');
    await once(launcher, 'close');
    expect(launcher.exitCode).toBe(1);
    expect(said).toBe('--citizens wants a whole number from 1 to 1000000, such as --citizens 500, and got "many".\n');
  });
});

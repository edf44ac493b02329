import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../src/database/provision.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';
import { testEventsDatabase } from '../src/testing/test-events.ts';
import { TestGateway } from '../src/testing/test-gateway.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

const MAIN = join(import.meta.dirname, 'notes', 'main.ts');

describe('a subgraph as a process', () => {
  let database: TestDatabase;
  let events: Awaited<ReturnType<typeof testEventsDatabase>>;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    database = await testDatabase(notesSubgraph);
    await withClient(database.ownerUrl, (client) =>
      client.query(
        `INSERT INTO access_fact_source SELECT unnest('{citizens,interventions,staff}'::text[]), 'infinity'`,
      ),
    );
    events = await testEventsDatabase();
  });
  afterEach(() => child?.kill('SIGKILL'));
  afterAll(async () => {
    await database.drop();
    await events.drop();
  });

  const start = (environment: Record<string, string>) => {
    const { PATH = '' } = process.env;
    child = spawn(process.execPath, ['--import', 'tsx', MAIN], { env: { PATH, ...environment }, stdio: 'pipe' });
    return child;
  };
  const settings = (): Record<string, string> => ({
    STOP_NOTICE_MS: '0',
    DATABASE_URL: database.appUrl,
    EVENTS_DATABASE_URL: events.url,
    GATEWAY_PUBLIC_KEYS: new TestGateway().publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  });

  it('says everything that is wrong with its environment and does not listen', async () => {
    const { stderr } = start({ PORT: 'http' });
    let said = '';
    stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const [code] = await once(child as ChildProcess, 'exit');
    expect(code).toBe(78);
    for (const name of ['PORT', 'DATABASE_URL', 'EVENTS_DATABASE_URL', 'GATEWAY_PUBLIC_KEYS'])
      expect(said).toContain(name);
  });

  it('listens at once, is ready when its database is there, and stops in order', async () => {
    await database.outage(async () => {
      const url = await addressOf(start(settings()));
      expect(await status(`${url}/health/live`)).toBe(200);
      expect(await status(`${url}/health/ready`)).toBe(503);
      expect(await status(`${url}/graphql`)).toBe(401);
    });
    const running = child as ChildProcess;
    const url = await lastAddress;
    for (let tries = 0; (await status(`${url}/health/ready`)) !== 200 && tries < 200; tries += 1) await sleep(50);
    expect(await status(`${url}/health/ready`)).toBe(200);

    running.kill('SIGTERM');
    const [code] = await once(running, 'exit');
    expect(code).toBe(0);
  });
});

let lastAddress: Promise<string>;

/** The address in the log line that says so. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  lastAddress = new Promise((resolve) => {
    stdout?.on('data', (chunk: Buffer) => {
      const url = /"url":"([^"]+)"/.exec(chunk.toString())?.[1];
      if (url) resolve(url);
    });
  });
  return lastAddress;
}

const status = async (url: string): Promise<number> => (await fetch(url)).status;

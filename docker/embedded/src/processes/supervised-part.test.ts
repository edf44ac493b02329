import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@tvaers/kit/database/embedded-postgres';
import { endOrphans } from './orphans.ts';
import { isAlive } from './process-identity.ts';
import { SupervisedPart } from './supervised-part.ts';

/** Answers with its environment, or fails the way the second argument says. */
const PROGRAM = `
import { createServer } from 'node:http';
if (process.env.FAIL) throw new Error(process.env.FAIL);
const server = createServer((_request, response) => response.end(JSON.stringify({ pid: process.pid, ...process.env })));
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => { console.log('drained'); server.close(); server.closeAllConnections(); });
`;

describe('a supervised part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-part-'));
  const program = join(folder, 'a program.mjs');
  const logFile = join(folder, 'part.log');
  const said: string[] = [];
  const surroundings = { say: (line: string) => void said.push(line), parts: join(folder, 'parts.json') };
  const never = new AbortController().signal;
  let port: number;
  let part: SupervisedPart;

  const start = (environment: Record<string, string> = {}) =>
    new SupervisedPart(
      {
        ...{ name: 'plans', command: [program], logFile, readyUrl: `http://127.0.0.1:${port}/` },
        environment: { PORT: String(port), ...environment },
      },
      surroundings,
    );
  const ask = async (): Promise<Record<string, string>> =>
    (await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } })).json();
  const until = async (holds: () => Promise<boolean> | boolean) => {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await holds()) return;
      await sleep(50);
    }
    throw new Error('it never came to that');
  };

  beforeAll(async () => {
    writeFileSync(program, PROGRAM);
    port = await freePort();
    process.env.DATABASE_URL_PLANS = 'postgresql://somebody:secret@elsewhere/plans';
    part = start({ DATABASE_URL: 'postgresql://its-own' });
    await part.untilReady(never);
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL_PLANS;
    await part.stop();
    rmSync(folder, { recursive: true });
  });

  it('knows its own settings and nothing of the house beside them', async () => {
    const environment = await ask();
    expect(environment).toMatchObject({ DATABASE_URL: 'postgresql://its-own', PORT: String(port) });
    expect(Object.keys(environment).filter((name) => name.startsWith('npm_'))).toEqual([]);
    expect(environment).not.toHaveProperty('DATABASE_URL_PLANS');
  });

  it('is in a process group of its own, so that Ctrl-C is left to the launcher', async () => {
    const { pid } = await ask();
    const group = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
    expect(group).toBe(String(pid));
  });

  it('is started again on its port when it dies, with one line about it', async () => {
    const { pid } = await ask();
    process.kill(Number(pid), 'SIGKILL');
    await until(async () => (await ask().catch(() => ({ pid })))?.pid !== pid);
    expect(said).toEqual([`plans ended by SIGKILL; it is started again (log: ${logFile}).`]);
  });

  it('drains when it is stopped, and stays stopped', async () => {
    const { pid } = await ask();
    await part.stop();
    expect(isAlive(Number(pid))).toBe(false);
    expect(readFileSync(logFile, 'utf8')).toContain('drained');
    expect(said).toHaveLength(1);
  });

  it('says its last words when it does not start', async () => {
    const failing = start({ FAIL: 'the database is on fire' });
    await expect(failing.untilReady(never)).rejects.toThrow(
      `plans did not start and said: Error: the database is on fire (whole log: ${logFile})`,
    );
  });

  it('is ended by the next launcher when this one was killed before it could', async () => {
    const left = start();
    await left.untilReady(never);
    process.kill(left.pid ?? 0, 'SIGSTOP');
    const stopped = endOrphans(surroundings.parts);
    await left.stop();
    expect(await stopped).toBe(1);
    expect(await endOrphans(surroundings.parts)).toBe(0);
  });
});

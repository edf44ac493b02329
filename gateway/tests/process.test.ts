import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

type GatewayProcess = ChildProcessByStdio<null, Readable, Readable>;

const ROOT = join(import.meta.dirname, '../..');

/** The gateway as a process of its own, with nothing in its environment but what is given. */
function run(args: string[], environment: NodeJS.ProcessEnv = {}): GatewayProcess {
  return spawn(process.execPath, ['docker/run.mjs', 'gateway/src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Reads the log until the gateway says where it listens; goes on reading, or the process would write into nothing. */
const addressOf = ({ stdout }: GatewayProcess) =>
  new Promise<{ url: string; log: string }>((resolve, reject) => {
    let log = '';
    stdout.on('data', (chunk) => {
      log += String(chunk);
      const url = /"url":"([^"]+)"/.exec(log)?.[1];
      if (url) resolve({ url, log });
    });
    stdout.on('end', () => reject(new Error(`the gateway ended without listening: ${log}`)));
  });

/** Starting compiles the sources, which takes its time on a busy machine. */
const SLOW = 60_000;

describe('the gateway as a process', () => {
  const children: GatewayProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  const started = (...args: Parameters<typeof run>): GatewayProcess => {
    const child = run(...args);
    children.push(child);
    return child;
  };

  it(
    'tells every mistake of its configuration and does not start',
    async () => {
      const child = started([], { PORT: 'http' });
      const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
      expect(code).toBe(78);
      expect(said).toContain('IDENTITY_ISSUER: is not set');
      expect(said).toContain('GATEWAY_PRIVATE_KEY: is not set');
      expect(said).toContain('PORT:');
    },
    SLOW,
  );

  it(
    'says in one sentence that there is no graph',
    async () => {
      const child = started(['--supergraph', 'missing.graphql', '--open']);
      const [[code], said] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
      expect(code).toBe(1);
      expect(said).toMatch(/^The gateway cannot start: .*missing\.graphql/);
    },
    SLOW,
  );

  it(
    'serves our own graph in open mode, says so loudly, and stops in order',
    async () => {
      const child = started(['--supergraph', 'schema/supergraph.graphql', '--port', '0', '--open']);
      const { url, log } = await addressOf(child);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
      expect(log).toContain('OPEN MODE');
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __type(name: "Citizen") { name } }' }),
      });
      expect(await response.json()).toEqual({ data: { __type: { name: 'Citizen' } } });
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
    SLOW,
  );
});

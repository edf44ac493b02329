import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MadeUpSectors } from './made-up-sectors.ts';

/** Bytes. */
export interface Memory {
  heapUsed: number;
  rss: number;
}

/** A gateway as a process of its own, whose graph can be changed. */
export interface GatewayProcess {
  url: string;
  /** Resolves when the next graph is served. Throws what the log says when it is refused. */
  changeGraph(): Promise<void>;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../../..');
const POLL_MILLISECONDS = 50;
/** A machine that is busy with other things is not to be taken for a gateway that fails. */
const DEADLINE_MILLISECONDS = 60_000;

/** Reads the log for as long as the process runs; `find` waits for the next line that says one of these. */
function logOf({ stdout }: ChildProcess) {
  const waiting = new Set<(line: string) => void>();
  let rest = '';
  stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) for (const tell of waiting) tell(line);
  });
  return (...words: string[]) =>
    new Promise<string>((resolve) => {
      const tell = (line: string) => {
        if (!words.some((word) => line.includes(word))) return;
        waiting.delete(tell);
        resolve(line);
      };
      waiting.add(tell);
    });
}

export async function startGatewayProcess(
  engine: string,
  { supergraph, urls }: MadeUpSectors,
): Promise<GatewayProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'reloads-'));
  const file = join(folder, 'supergraph.graphql');
  let changes = 0;
  async function publish(): Promise<void> {
    await writeFile(`${file}.new`, `${supergraph}\n# ${changes}`);
    await rename(`${file}.new`, file);
  }
  await publish();

  const flags = ['--expose-gc', '--import', join(import.meta.dirname, 'tell-memory.mjs')];
  const command = ['docker/run.mjs', 'gateway/src/main.ts', '--supergraph', file, '--port', '0', '--open'];
  const child = spawn(process.execPath, [...flags, ...command], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      GATEWAY_ENGINE: engine,
      SUPERGRAPH_POLL_MS: String(POLL_MILLISECONDS),
      QUERY_DEADLINE_MS: String(DEADLINE_MILLISECONDS),
      OPERATION_DEADLINE_MS: String(DEADLINE_MILLISECONDS),
      SUBGRAPH_URLS: JSON.stringify(urls),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const find = logOf(child);
  const { url } = JSON.parse(await find('gateway listens')) as { url: string };
  return {
    url,
    async changeGraph() {
      changes += 1;
      const told = find('a new graph is served', 'the new graph is refused');
      await publish();
      const line = await told;
      if (line.includes('refused')) throw new Error(line);
    },
    async memory() {
      child.send('memory');
      const [memory] = await once(child, 'message');
      return memory as Memory;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

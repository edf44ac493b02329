import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../content-hash.ts';
import { systemCode } from '../house-problem.ts';
import { runOnce } from '../processes/run-once.ts';
import { PROJECT } from '../project-folder.ts';
import type { HouseContext } from './house-context.ts';

/** A front-end that Vite builds into `dist` of its folder. */
interface FrontEnd {
  name: string;
  folder: string;
  /** Folders and files whose content decides what comes out. */
  sources: string[];
}

const FRONT_ENDS: FrontEnd[] = [
  {
    name: 'koordinator',
    folder: 'clients/koordinator',
    sources: ['clients/koordinator', 'clients/kit', 'schema/supergraph.graphql', 'package-lock.json'],
  },
  {
    name: 'borger',
    folder: 'clients/borger',
    sources: ['clients/borger', 'clients/kit', 'schema/supergraph.graphql', 'package-lock.json'],
  },
  {
    name: 'playground',
    folder: 'gateway/playground',
    sources: ['gateway/playground', 'clients/kit', 'schema/operations', 'package-lock.json'],
  },
];

/** File in a built front-end that tells what it was built from. */
const NOTE = '.built-from';

/** Builds the front-ends whose sources changed since they were last built. */
export async function buildClients({ files, progress, signal }: HouseContext): Promise<void> {
  await progress.step('front-ends', async (about) => {
    const built: string[] = [];
    for (const frontEnd of FRONT_ENDS) {
      if (await build(frontEnd, files.logs, signal)) built.push(frontEnd.name);
    }
    about(built.length === 0 ? 'unchanged since the last build' : `built ${built.join(', ')}`);
  });
}

async function build({ name, folder, sources }: FrontEnd, logs: string, signal: AbortSignal): Promise<boolean> {
  const dist = join(PROJECT, folder, 'dist');
  const hash = await contentHash(PROJECT, sources);
  if (read(join(dist, NOTE)) === hash) return false;
  const made = join(PROJECT, 'node_modules', '.tvaers-built', `${name}-${process.pid}`);
  try {
    await runOnce(
      {
        name: `The build of ${name}`,
        command: [viteOf(folder), 'build', folder, '--outDir', made, '--emptyOutDir'],
        // Also where the house is started for tests: what is built is for people.
        environment: { NODE_ENV: 'production' },
        logFile: join(logs, `build-${name}.log`),
      },
      signal,
    );
    writeFileSync(join(made, NOTE), hash);
    putInPlace(made, dist);
    return true;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** A build that fails leaves the one before; of two at the same time, which made the same, one is kept. */
function putInPlace(made: string, dist: string): void {
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(made, dist);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error;
  }
}

/** Vite's own program rather than `npm run build`: one process less, which stops when it is told to. */
const viteOf = (folder: string): string => join(folder, '..', '..', 'node_modules', 'vite', 'bin', 'vite.js');

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

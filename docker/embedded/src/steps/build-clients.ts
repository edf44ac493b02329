import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../content-hash.ts';
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
    name: 'playground',
    folder: 'gateway/playground',
    sources: ['gateway/playground', 'clients/kit', 'schema/operations', 'package-lock.json'],
  },
];

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
  // Vite empties `dist` when it begins, so the note of an unfinished build cannot stay.
  const note = join(PROJECT, folder, 'dist', '.built-from');
  const hash = await contentHash(PROJECT, sources);
  if (read(note) === hash) return false;
  await runOnce(
    {
      name: `The build of ${name}`,
      command: [viteOf(folder), 'build', folder],
      // Also where the house is started for tests: what is built is for people.
      environment: { NODE_ENV: 'production' },
      logFile: join(logs, `build-${name}.log`),
    },
    signal,
  );
  writeFileSync(note, hash);
  return true;
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

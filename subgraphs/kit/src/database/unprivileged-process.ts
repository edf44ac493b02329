import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { userInfo } from 'node:os';

const NOBODY = 65534;
type Way = 'as-we-are' | 'user-namespace' | 'as-nobody';
let chosen: Way | undefined;

/**
 * How a program that refuses to run as root is run here. A user namespace is preferred: outside it the files stay ours,
 * so it works below a home directory that only root may enter. Where namespaces are forbidden (many containers), uid
 * `nobody` is used instead, and the program's folder must be handed over with `handOver`.
 */
function way(): Way {
  chosen ??= choose();
  return chosen;
}

function choose(): Way {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return 'as-we-are';
  if (namespacesWork()) return 'user-namespace';
  return isRoot ? 'as-nobody' : 'as-we-are';
}

/** PostgreSQL also refuses a user that is only a number, as some containers have them. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

const namespaceArguments = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
const namespacesWork = () => spawnSync('unshare', [...namespaceArguments, 'true']).status === 0;

/** Starts `program` without root's rights. The child's pid is the program's own: nothing stands in between. */
export function spawnUnprivileged(program: string, args: string[], options: SpawnOptions): ChildProcess {
  switch (way()) {
    case 'as-we-are':
      return spawn(program, args, options);
    case 'user-namespace':
      return spawn('unshare', [...namespaceArguments, program, ...args], options);
    case 'as-nobody':
      return spawn(program, args, { ...options, uid: NOBODY, gid: NOBODY });
  }
}

/** Gives a file or folder to the user that `spawnUnprivileged` runs as; nothing to do unless that is another uid. */
export async function handOver(path: string): Promise<void> {
  if (way() === 'as-nobody') await chown(path, NOBODY, NOBODY);
}

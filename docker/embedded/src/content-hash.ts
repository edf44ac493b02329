import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Made from the rest, so they say nothing about whether the rest changed. */
const MADE = new Set(['node_modules', 'dist', 'generated', '.turbo']);

/** A hash of the files at `paths` (folders with all that is in them): equal exactly when names and contents are. */
export async function contentHash(root: string, paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(paths.map((path) => filesIn(join(root, path))))).flat().sort();
  for (const file of files) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(await readFile(file));
    hash.update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return found ? [path] : [];
  const names = (await readdir(path)).filter((name) => !MADE.has(name));
  return (await Promise.all(names.map((name) => filesIn(join(path, name))))).flat();
}

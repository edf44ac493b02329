import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything others made that we are measured against has a folder of its own, outside the project's packages. */
export const PEERS = join(import.meta.dirname, '..', 'peers');
const MODULES = join(PEERS, 'node_modules');

/** A program of one of them. */
export const peerProgram = (name: string): string => join(MODULES, '.bin', name);

/** Installs what the folder's lock names, unless it is there. */
export function installPeers(): void {
  if (Object.entries(wanted()).every(([name, version]) => versionOfPeer(name) === version)) return;
  console.log('Installing what we are measured against (once; some minutes, 1 GB) ...');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' });
}

/** Names and versions, for readers of the results. */
export const describePeers = (...names: readonly string[]): string =>
  names.map((name) => `${name} ${wanted()[name]}`).join(', ');

const wanted = (): Record<string, string> => readPackage(PEERS).dependencies;

const versionOfPeer = (name: string): string | null =>
  existsSync(join(MODULES, name, 'package.json')) ? readPackage(join(MODULES, name)).version : null;

const readPackage = (folder: string): { version: string; dependencies: Record<string, string> } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

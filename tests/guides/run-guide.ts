import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { house } from '../harness/house.ts';
import type { GuideBlock } from './read-guide.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface BlockOutput {
  /** Everything it printed; of a block that was never reached nothing. */
  output: string;
  reached: boolean;
  /** False for the block at which the guide broke off. */
  succeeded: boolean;
}

/**
 * Runs the blocks as a reader would, one after another in one shell in the root of the project, against the house of the
 * tests. Their addresses stand in for those of a house that was started with nothing said.
 */
export async function runGuide(blocks: readonly GuideBlock[]): Promise<BlockOutput[]> {
  const folder = dirname(resolve(ROOT, process.env.TVAERS_HOUSE ?? ''));
  const here = (commands: string) =>
    commands.replaceAll('http://127.0.0.1:4000', house().gateway.url).replaceAll(/(\.\/)?\.tvaers\//g, `${folder}/`);
  const mark = (index: number, what: string) => `echo; echo '==== ${index} ${what}'`;
  const script = blocks.flatMap((block, index) => [mark(index, 'begins'), here(block.commands), mark(index, 'ends')]);
  const printed = await bash(['set -euo pipefail', ...script].join('\n'), folder);
  return blocks.map((_block, index) => {
    const [, after] = printed.split(`\n==== ${index} begins\n`);
    const [output = '', end] = (after ?? '').split(`\n==== ${index} ends\n`);
    return { output, reached: after !== undefined, succeeded: end !== undefined };
  });
}

async function bash(script: string, houseFolder: string): Promise<string> {
  const tools = mkdtempSync(join(tmpdir(), 'tvaers-guide-'));
  if (!hasCurl()) putCurl(join(tools, 'curl'));
  const child = spawn('bash', ['-c', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TVAERS_FOLDER: houseFolder, PATH: `${tools}${delimiter}${process.env.PATH}` },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.resume();
  await new Promise((ended) => child.once('close', ended));
  rmSync(tools, { recursive: true, force: true });
  return printed;
}

const hasCurl = (): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'curl')));

/** A machine without curl still has to know whether the guides are right. */
function putCurl(path: string): void {
  copyFileSync(join(import.meta.dirname, 'stand-in-for-curl.mjs'), path);
  chmodSync(path, 0o755);
}

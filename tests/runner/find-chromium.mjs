import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumFromNpm } from './chromium-from-npm.mjs';
import { runProgram } from './run-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the browser tests: the one CHROMIUM_PATH names, an installed one, one from apt where this user may
 * install, else the one an npm package ships.
 * @returns {Promise<{ program: string } | { problem: string }>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const works = await starts(named);
    return works
      ? { program: named }
      : { problem: `CHROMIUM_PATH names ${named}, which does not start: name another one.` };
  }
  const found = (await installed()) ?? (await fromApt()) ?? (await chromiumFromNpm(starts));
  if (found) return { program: found };
  return {
    problem:
      'The browser tests need a Chromium and none could be had: install one (apt-get install chromium) or set CHROMIUM_PATH to one, and run npm test again.',
  };
}

/** Being there is not enough: a snap stub or a missing library shows only when it starts. */
const starts = async (program) => (await runProgram(program, ['--version'], { quiet: true })).code === 0;

/** With its whole path, which is what a test has to give the program that drives it. */
async function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const program of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    if (existsSync(program) && (await starts(program))) return program;
  }
  return null;
}

async function fromApt() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  const before = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const asRoot = (...command) => {
    const [program, ...args] = [...before, ...command];
    return runProgram(program, args, { quiet: true, environment: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  if (before.length > 0 && (await asRoot('true')).code !== 0) return null;
  console.log('Installing Chromium with apt (once; a few minutes) ...');
  await asRoot('apt-get', 'update');
  const packages = ['chromium', 'fonts-liberation'];
  const { code, output } = await asRoot('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
  if (code !== 0) console.log(`apt-get could not install it: ${output.trim().split('\n').at(-1)}`);
  return installed();
}

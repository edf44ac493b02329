/**
 * What has to be there before any of our own code can run. Plain JavaScript without dependencies, because
 * node_modules may not exist yet. Used by `npm start` and `npm test`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const OLDEST_NODE = [20, 19];
const HEARTBEAT_MS = 5000;

/** The sentence for somebody whose Node is too old, or null. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const oldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (oldEnough) return null;
  return `Tværs needs Node ${OLDEST_NODE.join('.')} or newer and this is Node ${version}: install a newer one from your package manager or nodejs.org and run the command again.`;
}

/**
 * Runs `npm install` unless it has run for exactly this lock and these package.json files. `npm ci` would refuse:
 * the lock does not list every package's builds for other machines.
 * @returns {Promise<string | null>} the sentence that says what went wrong and what to do, or null
 */
export async function installDependencies({ folder = root, npm = npmCommand(), say = console.log } = {}) {
  const stamp = join(folder, 'node_modules', '.tvaers-installed');
  if (read(stamp) === fingerprint(folder)) return null;
  let release;
  try {
    release = await holdInstallLock(folder, say);
    if (read(stamp) === fingerprint(folder)) return null;
    say('Installing dependencies (a few minutes the first time) ...');
    // npm itself would try every package several times over before it gives up. What it has kept may still be enough.
    const offline = !(await registryAnswers(folder, npm));
    const { code, output } = await runInstall(folder, [...npm, 'install', ...(offline ? ['--offline'] : [])], say);
    if (code !== 0 && offline) return NO_NETWORK;
    if (code !== 0) return explainFailure(output);
    // Taken afterwards, because npm may complete the lock for this machine.
    writeFileSync(stamp, fingerprint(folder));
    return null;
  } catch (error) {
    return explainFailure(`${error.code} ${error.message}`);
  } finally {
    release?.();
  }
}

/** A hash of what decides what is installed: the lock and every workspace's own package.json. */
function fingerprint(folder) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} `);
  const { workspaces = [] } = JSON.parse(read(join(folder, 'package.json')) || '{}');
  for (const file of ['package-lock.json', 'package.json', ...workspaces.map((name) => join(name, 'package.json'))])
    hash.update(read(join(folder, file)));
  return hash.digest('hex');
}

/** The npm that started us where there is one, so that nothing depends on the search path. */
function npmCommand() {
  const npm = process.env.npm_execpath ?? '';
  return basename(npm).startsWith('npm-cli') ? [process.execPath, npm] : ['npm'];
}

/** Asks by way of npm, which knows the proxy and the registry. One that does not know `ping` answers all the same. */
async function registryAnswers(folder, [program, ...before]) {
  const flags = ['ping', '--fetch-retries=0', '--fetch-timeout=20000', '--loglevel=error'];
  const ping = spawn(program, [...before, ...flags], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const { code, output } = await heard(ping);
  return code === 0 || !NETWORK.test(output);
}

/** Both bounds: npm refuses to fetch anything at all when its own lower one of 10 s is above our upper one. */
const SHORT_WAITS = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

function runInstall(folder, [program, ...before], say) {
  const flags = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=http', ...SHORT_WAITS];
  const child = spawn(program, [...before, ...flags], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const started = Date.now();
  const wanted = Object.keys(JSON.parse(read(join(folder, 'package-lock.json')) || '{}').packages ?? {}).length;
  let asked = 0;
  const heartbeat = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`  ... ${seconds} s, ${asked} answers from the registry for about ${wanted} packages`);
  }, HEARTBEAT_MS);
  const passOn = (signal) => {
    child.kill(signal);
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, passOn);
  const count = (text) => {
    asked += text.split('npm http ').length - 1;
  };
  return heard(child, count).finally(() => {
    clearInterval(heartbeat);
    for (const signal of signals) process.removeListener(signal, passOn);
  });
}

/** The end of a program, with the last of what it wrote. */
function heard(child, listen = (text) => text) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        listen(String(chunk));
        output = (output + chunk).slice(-20_000);
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

const NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

const NO_NETWORK =
  "The dependencies could not be fetched because there is no way to the npm registry: connect to the network (or set npm's proxy or registry) and run the command again.";

/** One sentence on what to do; nothing was lost, and the next run carries on. */
function explainFailure(output) {
  if (NETWORK.test(output)) return NO_NETWORK;
  if (output.includes('ENOSPC'))
    return 'The dependencies could not be installed because the disk is full: free about 1 GB and run the command again.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'The dependencies could not be installed because this user may not write in the project folder: give yourself the right to it (chown) and run the command again.';
  if (output.includes('ENOENT') && !output.includes('npm error'))
    return 'The dependencies could not be installed because there is no npm on this machine: install Node with npm and run the command again.';
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'));
  return `npm install failed: ${lines.slice(0, 3).join(' ') || output.slice(-300)}. Run npm install by hand to see all of it.`;
}

/** Keeps `npm start` and `npm test` from installing into the same folder at the same time. */
async function holdInstallLock(folder, say) {
  const lock = join(folder, '.tvaers', 'install.lock');
  const mine = `${lock}.${process.pid}`;
  mkdirSync(join(folder, '.tvaers'), { recursive: true, mode: 0o700 });
  writeFileSync(mine, String(process.pid));
  try {
    for (let told = false; !tryLink(mine, lock); told = true) {
      if (!isAlive(Number(read(lock)))) rmSync(lock, { force: true });
      else if (!told) say('Another command is installing the dependencies; waiting for it ...');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return () => rmSync(lock, { force: true });
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link appears with its content or not at all, so nobody ever reads a lock without its owner. */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const HEARTBEAT_MS = 15_000;
const GRACE_MS = 10_000;

/** Programs that run now, to be stopped with us. */
const running = new Set();

/**
 * Runs a program of this machine or of node_modules and shows what it says as it says it; a silent one is heard from
 * every 15 s. Answers the exit code and the end of its output: code 127 when it is not there, 124 when it took longer
 * than `minutes` and was stopped.
 */
export function runProgram(program, args, { environment = {}, folder = root, quiet = false, minutes = 10 } = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const heard = listen(child, quiet);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    end(child);
  }, minutes * 60_000);
  return new Promise((resolve) => {
    const answer = (code) => {
      running.delete(child);
      clearTimeout(limit);
      heard.stop();
      resolve({ code: late ? 124 : code, output: heard.output() });
    };
    child.once('error', () => answer(127));
    child.once('close', (code) => answer(code ?? 1));
  });
}

/** Passes on what a program says, and says that it is at work when it is silent. */
function listen(child, quiet) {
  const started = Date.now();
  let lastSaid = started;
  let output = '';
  const heartbeat = setInterval(() => {
    if (Date.now() - lastSaid >= HEARTBEAT_MS) console.log(`  ... ${Math.round((Date.now() - started) / 1000)} s`);
  }, HEARTBEAT_MS);
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.on('data', (chunk) => {
      lastSaid = Date.now();
      output = (output + chunk).slice(-50_000);
      if (!quiet) to.write(chunk);
    });
  }
  return { output: () => output, stop: () => clearInterval(heartbeat) };
}

function end(child) {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
}

/** Ctrl-C and `kill` end what runs as well; a house ends by itself when the tests that started it are gone. */
export function stopWithUs() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(130);
    });
  }
}

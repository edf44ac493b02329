import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const HEARTBEAT_MS = 15_000;

/**
 * Runs a program of this machine or of node_modules and shows what it says as it says it; a silent one is heard from
 * every 15 s. Answers the exit code and the end of its output; a program that is not there answers code 127.
 */
export function runProgram(program, args, { environment = {}, folder = root, quiet = false } = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const started = Date.now();
  let lastSaid = started;
  let output = '';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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
    const end = (code) => {
      clearInterval(heartbeat);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** One check: passed when the program ends with 0. */
export async function check(program, args, options) {
  const { code, output } = await runProgram(program, args, options);
  if (code === 0) return { passed: 1, failed: 0 };
  const problem = code === 127 ? `${program} cannot be started: ${output}` : undefined;
  return { passed: 0, failed: 1, problem };
}

/** Several checks in a row, all of them run. */
export async function checks(...programs) {
  const total = { passed: 0, failed: 0 };
  for (const [program, ...args] of programs) {
    const { passed, failed, problem } = await check(program, args);
    if (problem) console.log(problem);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

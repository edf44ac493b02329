import { runProgram } from './run-program.mjs';

const PROBLEMS = {
  124: (program, minutes) => `${program} was stopped: it took longer than ${minutes} minutes.`,
  127: (program) => `${program} cannot be started: is it installed?`,
};

/** One check: passed when the program ends with 0. */
export async function check(program, args, { minutes = 10, ...options } = {}) {
  const { code } = await runProgram(program, args, { minutes, ...options });
  if (code === 0) return { passed: 1, failed: 0 };
  return { passed: 0, failed: 1, problem: PROBLEMS[code]?.(program, minutes) };
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

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * Runs one of the projects of jest.config.mjs. Each test counts; a file that cannot run at all counts as one failure,
 * and so does a jest that ends badly with all tests passed (a house that does not stop, a leaked handle).
 */
export async function runJest(project, { workers, environment = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-jest-'));
  const file = join(folder, 'result.json');
  const args = ['--selectProjects', project, '--maxWorkers', String(workers), '--json', '--outputFile', file];
  try {
    const { code } = await runProgram('jest', args, { environment, minutes: 30 });
    return countTests(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch (error) {
    return { passed: 0, failed: 1, problem: `jest was stopped or broke before it wrote its result: ${error.message}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What jest's own result and exit code come to. */
export function countTests(result, code) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * `npm test`: sets up what a fresh machine lacks, runs every stage even when one before it failed, and ends with the
 * line `N passed, N failed`. Plain JavaScript without dependencies, because node_modules may not exist yet.
 *
 *   npm test -- --list              the stages
 *   npm test -- --only types,rooms  some of them
 */
import { installDependencies, nodeProblem } from '../docker/embedded/install.mjs';
import { chooseStages } from './runner/choose-stages.mjs';
import { closingLine, heading, took } from './runner/report.mjs';
import { stopWithUs } from './runner/run-program.mjs';
import { STAGES } from './runner/stages.mjs';

const choice = chooseStages(STAGES, process.argv.slice(2));
if (choice.answer) {
  console.log(choice.answer);
  process.exit(choice.exitCode);
}

// Nothing the tests start reports to a vendor.
Object.assign(process.env, { APOLLO_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' });

stopWithUs();
const started = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

async function runStage({ name, title, run }) {
  console.log(heading(title));
  const since = Date.now();
  const result = await run().catch((error) => ({ passed: 0, failed: 1, problem: error.stack ?? String(error) }));
  if (result.problem) console.log(result.problem);
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  if (result.failed > 0) failures.push(`${name}: ${result.failed} failed`);
  console.log(`${result.failed > 0 ? 'FAILED' : 'ok'}  ${title}, ${took(since)}`);
  return result.failed === 0;
}

async function setUp() {
  const problem = nodeProblem() ?? (await installDependencies());
  return problem ? { passed: 0, failed: 1, problem } : { passed: 1, failed: 0 };
}

if (await runStage({ name: 'set-up', title: 'Set-up: Node and dependencies', run: setUp })) {
  for (const stage of choice.stages) await runStage(stage);
}

console.log(heading(`Done in ${took(started)}`));
for (const failure of failures) console.log(failure);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Takes away one guard, policy or log call after the other and runs the tests that are to notice: each must turn red. In a
 * copy of the project, so that nothing here is touched.
 *
 *   npm run mutations                  all of them, and writes tests/mutations/RESULTS.md
 *   npm run mutations -- --sample 4    as many, others each day; what `npm test` does
 *   npm run mutations -- --only "log"  those whose name holds the word
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runProgram, stopWithUs } from '../runner/run-program.mjs';
import { copyProject } from './copy-project.mjs';
import { gatewayMutants } from './gateway-mutants.mjs';
import { kitMutants } from './kit-mutants.mjs';
import { describeRun } from './report.mjs';
import { chooseSample } from './sample.mjs';
import { tableMutants } from './table-mutants.mjs';

const { values } = parseArgs({ options: { sample: { type: 'string' }, only: { type: 'string' } } });
const all = [...kitMutants, ...gatewayMutants, ...tableMutants(root)];
const chosen = chooseSample(all, values);
// No file named is all files for jest.
if (chosen.length === 0) throw new Error(`No mutant's name holds »${values.only}«.`);

stopWithUs();
const copy = copyProject(root);
const started = Date.now();
const results = [];
/** What jest said last, for whoever must find out why. */
let lastOutput = '';
try {
  const healthy = await passes([...new Set(chosen.flatMap(({ tests }) => tests))]);
  if (!healthy) throw new Error(`The tests fail without any mutation: mend them first.\n${lastOutput.slice(-3000)}`);
  for (const mutant of chosen) {
    const since = Date.now();
    const survived = await isSurvivor(mutant);
    results.push({ ...mutant, survived, seconds: Math.round((Date.now() - since) / 1000) });
    console.log(`${survived ? 'SURVIVED' : 'noticed '}  ${mutant.name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

const survivors = results.filter(({ survived }) => survived);
if (!values.sample && !values.only)
  writeFileSync(join(root, 'tests', 'mutations', 'RESULTS.md'), describeRun(results, started));
for (const { name, file } of survivors) console.log(`Nothing noticed that ${name} (${file}).`);
console.log(`${results.length - survivors.length} passed, ${survivors.length} failed`);
process.exitCode = survivors.length > 0 ? 1 : 0;

/** Whether the tests still pass with the guard gone; a guard that is not there any more is a mistake in the list. */
async function isSurvivor({ name, file, find, replace, tests }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(find)) throw new Error(`»${name}«: ${file} does not hold the text that is to go.`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
  try {
    return await passes(tests);
  } finally {
    writeFileSync(path, text);
  }
}

async function passes(tests) {
  const { code, output } = await runProgram(
    'jest',
    ['--maxWorkers=2', '--bail=1', '--selectProjects=rooms', '--', ...tests],
    {
      folder: copy,
      quiet: true,
      environment: { ACCESS_WORLDS: '6000', ACCESS_SEED: '1' },
    },
  );
  lastOutput = output;
  return code === 0;
}

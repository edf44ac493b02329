import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { check, checks } from './check.mjs';
import { chooseStages } from './choose-stages.mjs';
import { findChromium } from './find-chromium.mjs';
import { closingLine } from './report.mjs';
import { countTests } from './run-jest.mjs';

const stages = [
  { name: 'types', title: 'Type check' },
  { name: 'rooms', title: 'Tests of the rooms' },
];
const succeed = [process.execPath, '-e', ''] as const;
const fail = [process.execPath, '-e', 'process.exit(3)'] as const;

describe('the test command', () => {
  it('runs every stage when none is named, and those that are named in their own order', () => {
    expect(chooseStages(stages, [])).toEqual({ stages });
    expect(chooseStages(stages, ['--only', 'rooms,types'])).toEqual({ stages });
    expect(chooseStages(stages, ['--only=rooms'])).toEqual({ stages: [stages[1]] });
  });

  it.each([[['--only', 'type']], [['--only']], [['--fast']]])('answers %j with the stages there are', (args) => {
    const choice = chooseStages(stages, args);
    expect(choice).toMatchObject({ exitCode: 2 });
    expect(choice.answer).toContain('rooms        Tests of the rooms');
  });

  it('ends with one line that scripts read', () => {
    expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 2, skipped: 1 })).toBe('3 passed, 2 failed, 1 skipped');
  });

  it('is all that CI runs', () => {
    const script = readFileSync(join(import.meta.dirname, '../../.ci/run'), 'utf8');
    expect(script.trim().split('\n').at(-1)).toBe('exec npm test');
  });

  it('says where to look when a stage that does not exist is asked for', () => {
    const run = () => execFileSync(process.execPath, ['tests/run.mjs', '--only', 'nothing'], { stdio: 'pipe' });
    expect(run).toThrow(expect.objectContaining({ status: 2 }));
  });
});

describe('a check', () => {
  it('passes or fails as its program ends', async () => {
    expect(await check(succeed[0], succeed.slice(1))).toMatchObject({ passed: 1, failed: 0 });
    expect(await check(fail[0], fail.slice(1))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails with a sentence when its program is not there', async () => {
    const { failed, problem } = await check('no-such-program', []);
    expect({ failed, problem }).toEqual({
      failed: 1,
      problem: expect.stringContaining('no-such-program cannot be started'),
    });
  });

  it('that never ends is stopped and fails', async () => {
    const { failed, problem } = await check(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      minutes: 0.005,
    });
    expect({ failed, problem }).toEqual({ failed: 1, problem: expect.stringContaining('it took longer than') });
  });

  it('does not keep the next one from running', async () => {
    expect(await checks(fail, succeed, fail)).toEqual({ passed: 1, failed: 2 });
  });
});

describe('counting tests', () => {
  const result = {
    numPassedTests: 7,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 1,
    numTodoTests: 0,
  };

  it('counts a file that cannot run as one failure', () => {
    expect(countTests({ ...result, numRuntimeErrorTestSuites: 1 }, 1)).toEqual({ passed: 7, failed: 1, skipped: 1 });
  });

  it('does not believe a run that ended badly though every test passed', () => {
    expect(countTests(result, 1).failed).toBe(1);
    expect(countTests(result, 0).failed).toBe(0);
  });
});

describe('looking for a Chromium', () => {
  it('gives the whole path of an installed one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tvaers-path-'));
    const program = join(folder, 'chromium');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    const before = process.env.PATH;
    process.env.PATH = `${folder}${delimiter}${before}`;
    expect(await findChromium()).toEqual({ program });
    process.env.PATH = before;
    rmSync(folder, { recursive: true });
  });

  it('says so when the one that is named does not start', async () => {
    process.env.CHROMIUM_PATH = '/nowhere/chromium';
    expect(await findChromium()).toEqual({
      problem: 'CHROMIUM_PATH names /nowhere/chromium, which does not start: name another one.',
    });
    delete process.env.CHROMIUM_PATH;
  });
});

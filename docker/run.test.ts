import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ourProgram } from './embedded/src/processes/part.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');

/** What a program says that is run as the house runs its own, with V8 told beforehand what the outside tells it. */
async function said(program: string, ...flags: string[]): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), 'tvaers-run-'));
  for (const name of ['run.mjs', 'compile.mjs']) cpSync(join(import.meta.dirname, name), join(project, 'docker', name));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  writeFileSync(join(project, 'main.ts'), program);
  const { stdout } = await run(process.execPath, [...flags, ...ourProgram('main.ts')], { cwd: project });
  rmSync(project, { recursive: true });
  return stdout.trim();
}

describe('a program as the house runs it', () => {
  it('makes its objects young, whatever has outlived quick collections before them', async () => {
    const program = `
      import { setFlagsFromString } from 'node:v8';
      setFlagsFromString('--allow-natives-syntax');
      const isYoung = new Function('one', 'return %InYoungGeneration(one)');
      const make = (number: number) => ({ number, list: [number] });
      let kept: object[] = [];
      for (let count = 0; count < 3_000_000; count += 1) {
        kept.push(make(count));
        if (kept.length > 400_000) kept = [];
      }
      console.log(isYoung(make(0)));`;
    expect(await said(program)).toBe('true');
  });

  it('stays as warm as it is while nobody asks', async () => {
    const program = `
      import { constants, PerformanceObserver } from 'node:perf_hooks';
      import { setFlagsFromString } from 'node:v8';
      import { runInNewContext } from 'node:vm';
      setFlagsFromString('--expose-gc');
      let idle = false;
      const collected = (of) => idle && of.detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
      new PerformanceObserver((list) => {
        if (list.getEntries().some(collected)) say('collected');
      }).observe({ entryTypes: ['gc'] });
      const kept = Array.from({ length: 400_000 }, (_, number) => ({ number, list: [number] }));
      runInNewContext('gc')();
      setTimeout(() => { idle = true; }, 100);
      setTimeout(say, 11_000, 'left alone');
      function say(what) {
        console.log(what, kept.length);
        process.exit();
      }`;
    // Half a second instead of eight, and V8 looks twice.
    expect(await said(program, '--gc-memory-reducer-start-delay-ms=500')).toBe('left alone 400000');
  });

  it('has its whole young heap from the start, however large that may be', async () => {
    const program = `
      import { getHeapSpaceStatistics } from 'node:v8';
      const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
      console.log(young.space_size / 2 ** 20);`;
    expect(await said(program, '--max-semi-space-size=8')).toBe('8');
    expect(await said(program, '--max-semi-space-size=32')).toBe('32');
  });
});

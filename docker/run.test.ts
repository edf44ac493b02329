import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

describe('a program that run.mjs runs', () => {
  it('makes its objects young, whatever has outlived quick collections before them', () => {
    const project = mkdtempSync(join(tmpdir(), 'tvaers-run-'));
    for (const name of ['run.mjs', 'compile.mjs'])
      cpSync(join(import.meta.dirname, name), join(project, 'docker', name));
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
    writeFileSync(
      join(project, 'main.ts'),
      `import { setFlagsFromString } from 'node:v8';
       setFlagsFromString('--allow-natives-syntax');
       const isYoung = new Function('one', 'return %InYoungGeneration(one)');
       const make = (number: number) => ({ number, list: [number] });
       let kept: object[] = [];
       for (let count = 0; count < 3_000_000; count += 1) {
         kept.push(make(count));
         if (kept.length > 400_000) kept = [];
       }
       console.log(isYoung(make(0)));`,
    );
    const said = execFileSync(process.execPath, ['docker/run.mjs', 'main.ts'], { cwd: project });
    rmSync(project, { recursive: true });
    expect(said.toString().trim()).toBe('true');
  });
});

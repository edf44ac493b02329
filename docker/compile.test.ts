import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const COMPILER = join(import.meta.dirname, 'compile.mjs');
const ENTRY = 'room/src/main.ts';
const COMPILED = 'node_modules/.cache/tvaers/room/src';

describe('a program of ours, compiled', () => {
  let project: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  const addPackage = (folder: string, name: string, text: string) => {
    write(
      `${folder}/node_modules/${name}/package.json`,
      JSON.stringify({ name, type: 'module', exports: './main.js' }),
    );
    write(`${folder}/node_modules/${name}/main.js`, text);
  };
  // A process of its own each time, as everywhere: Jest reads modules in ways of its own.
  const compiled = () =>
    execFileSync(process.execPath, [
      ...['--input-type=module', '--eval'],
      `import { compile } from ${JSON.stringify(COMPILER)}; console.log(await compile('${ENTRY}', ${JSON.stringify(project)}));`,
    ])
      .toString()
      .trim();
  const said = (file: string) => execFileSync(process.execPath, [file]).toString().trim();

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'tvaers-compile-'));
    write(ENTRY, `import { words } from './deep/words.ts';\nconst all: string = words();\nconsole.log(all);\n`);
    write(
      'room/src/deep/words.ts',
      `import { readFileSync } from 'node:fs';\nexport const words = () => readFileSync(import.meta.dirname + '/words.txt', 'utf8');\n`,
    );
    write('room/src/deep/words.txt', 'beside the module');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  it('reads the files that lie beside its modules', () => {
    expect(said(compiled())).toBe('beside the module');
  });

  it('leaves outside the packages that every room finds, and takes along what only one room has', () => {
    addPackage('.', 'shared', `export const shared = 'first';`);
    addPackage('.', 'twice', `export const twice = 'wrong version';`);
    addPackage('room', 'twice', `export const twice = 'own version';`);
    write(ENTRY, `import { shared } from 'shared';\nimport { twice } from 'twice';\nconsole.log(shared, twice);\n`);
    const file = compiled();
    addPackage('.', 'shared', `export const shared = 'second';`);
    addPackage('room', 'twice', `export const twice = 'another version';`);
    expect(said(file)).toBe('second own version');
  });

  it('does not load what is only loaded when it is needed', () => {
    write('room/src/late.ts', `console.log('late is here');\nexport const late = 'late';\n`);
    write(ENTRY, `if (process.env.LATE) await import('./late.ts');\nconsole.log('ready');\n`);
    const file = compiled();
    expect(said(file)).toBe('ready');
    expect(execFileSync(process.execPath, [file], { env: { LATE: '1' } }).toString()).toBe('late is here\nready\n');
  });

  it('is another file when the source has changed, so that nobody starts what another has changed', () => {
    const before = compiled();
    write('room/src/deep/words.ts', `export const words = () => 'changed';\n`);
    const after = compiled();
    expect([said(before), said(after)]).toEqual(['beside the module', 'changed']);
  });

  it('writes nothing where it has been compiled before, so that it needs no right to', () => {
    const file = compiled();
    const { ino, ctimeMs } = statSync(file);
    expect(compiled()).toBe(file);
    expect(statSync(file)).toMatchObject({ ino, ctimeMs });
  });

  it('goes a day after it was last made, when another one is made', () => {
    const old = compiled();
    for (const name of readdirSync(join(project, COMPILED)))
      utimesSync(join(project, COMPILED, name), 0, Date.now() / 1000 - 2 * 24 * 60 * 60);
    write('room/src/deep/words.ts', `export const words = () => 'changed';\n`);
    const file = compiled();
    expect(said(file)).toBe('changed');
    expect(readdirSync(join(project, COMPILED))).not.toContain(old.split('/').at(-1));
  });

  it('is not there when there is a mistake in it, and the compiler says where', () => {
    const mistake = 'docker/embedded/src/commands/no-such-program.ts';
    const { status, stderr, stdout } = spawnSync(process.execPath, [COMPILER, mistake], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`Could not resolve "${mistake}"`);
    expect(stderr).not.toContain('node:internal');
  });
});

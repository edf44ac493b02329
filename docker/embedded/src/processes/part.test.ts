import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastWords } from './log-file.ts';
import { spawnPart } from './part.ts';
import { runOnce } from './run-once.ts';

describe('a part of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-part-'));
  const logFile = join(folder, 'part.log');
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = (code: string) => {
    const file = join(folder, 'program.mjs');
    writeFileSync(file, code);
    return { name: 'The migration of plans', command: [file], environment: {}, logFile };
  };

  it('ends by itself when the launcher is gone, in whatever way', async () => {
    const child = spawnPart(
      program(`setInterval(() => undefined, 1000); process.on('SIGTERM', () => process.exit(7));`),
    );
    const ended = once(child, 'exit');
    await sleep(1000);
    child.disconnect();
    expect((await ended)[0]).toBe(7);
  });

  it('may end before the launcher does', async () => {
    await expect(runOnce(program(`console.log('done');`))).resolves.toBeUndefined();
  });

  it('that fails is told of with its last error', async () => {
    const failing = program(
      `console.log('{"level":"error","msg":"cannot migrate","err":{"message":"no such table"}}\\n\\nbye'); process.exitCode = 3;`,
    );
    await expect(runOnce(failing)).rejects.toThrow(
      `The migration of plans ended with code 3 and said: cannot migrate: no such table (whole log: ${logFile}).`,
    );
  });

  it('is given up when the start is', async () => {
    const asked = new AbortController();
    const run = runOnce(program('setInterval(() => undefined, 1000);'), asked.signal);
    setTimeout(() => asked.abort(new Error('asked to stop')), 300);
    await expect(run).rejects.toThrow('asked to stop');
  });

  it('that crashes is told of with what the crash says first', () => {
    const log = join(folder, 'crash.log');
    writeFileSync(log, 'building\nerror during build:\n[PARSE] no such page\n  at here\n{ errors: [Getter] }\n');
    expect(lastWords(log, 0)).toBe('error during build: [PARSE] no such page');
    writeFileSync(log, '{"level":"warn","msg":"an error"}\nthrow new Error(x)\nTypeError: x is not\n  at there\n');
    expect(lastWords(log, 0)).toBe('TypeError: x is not');
  });

  it('of which the log says nothing is told of as silent', () => {
    const silent = join(folder, 'silent.log');
    writeFileSync(silent, '');
    expect(lastWords(silent, 0)).toBe('it wrote nothing');
  });
});

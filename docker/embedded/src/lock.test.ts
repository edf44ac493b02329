import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdLock, lockOwner } from './lock.ts';

describe('the lock of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-lock-'));
  const file = join(folder, 'launcher.lock');
  const quiet = () => undefined;
  afterAll(() => rmSync(folder, { recursive: true }));

  it('turns away a second launcher in one sentence, and is free again afterwards', async () => {
    const lock = await holdLock(file, null, quiet);
    expect(lockOwner(file)).toBe(process.pid);
    await expect(holdLock(file, process.pid, quiet)).rejects.toThrow(
      `The house of this folder is already running (process ${process.pid}): use it, or stop it with Ctrl-C or "kill ${process.pid}" and start again.`,
    );
    lock.release();
    expect(lockOwner(file)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a launcher that was killed, also when its number belongs to another program by now', async () => {
    const gone = spawn('true');
    await once(gone, 'exit');
    for (const owner of [
      { pid: gone.pid, started: '1', npm: null, stopping: false },
      { pid: process.pid, started: '1', npm: null, stopping: false },
    ]) {
      writeFileSync(file, JSON.stringify(owner));
      const lock = await holdLock(file, null, quiet);
      expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
      lock.release();
    }
  });

  it('waits for a launcher whose npm is gone, because that one is stopping', async () => {
    const gone = spawn('true');
    await once(gone, 'exit');
    const lock = await holdLock(file, gone.pid ?? 0, quiet);
    const said: string[] = [];
    setTimeout(lock.release, 300);

    const second = await holdLock(file, null, (line) => said.push(line));

    expect(said).toEqual(['The house of this folder is still stopping; waiting for it ...']);
    second.release();
  });

  it('waits for a launcher that says that it is stopping', async () => {
    const lock = await holdLock(file, process.pid, quiet);
    lock.markStopping();
    setTimeout(lock.release, 300);
    (await holdLock(file, null, quiet)).release();
    expect(existsSync(file)).toBe(false);
  });
});

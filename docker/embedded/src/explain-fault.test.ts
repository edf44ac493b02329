import { explainFault } from './explain-fault.ts';
import { HouseProblem } from './house-problem.ts';

const fault = (code: string) =>
  Object.assign(new Error(`${code}: open`), { code, path: '/home/a b/.tvaers/ports.json' });

describe('what the terminal shows of a failure', () => {
  it('is the sentence of a problem that people can put right', () => {
    expect(explainFault(new HouseProblem('Do this.'))).toBe('Do this.');
  });

  it('names the file that this user has no right to', () => {
    expect(explainFault(fault('EACCES'))).toBe(
      'This user may not use /home/a b/.tvaers/ports.json: give yourself the right (sudo chown -R $(id -un) "/home/a b/.tvaers/ports.json") and run the command again; nothing was lost.',
    );
  });

  it('asks for room when the disk is full', () => {
    expect(explainFault(fault('ENOSPC'))).toMatch(
      /is full: make at least 300 MB free and start again; nothing was lost/,
    );
  });

  it('is everything that is known of a fault of ours', () => {
    const bug = new TypeError('undefined is not a function');
    expect(explainFault(bug)).toBe(bug);
  });
});

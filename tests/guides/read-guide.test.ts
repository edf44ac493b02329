import { readGuide } from './read-guide.ts';

const guide = (...lines: string[]) => readGuide(lines.join('\n'));

describe('reading a guide', () => {
  it('finds the commands with what they answer, and those that are done by hand', () => {
    const text = [
      '# Begin',
      '```sh by-hand',
      'npm start',
      '```',
      'Then:',
      '```sh run',
      'echo one',
      '```',
      '```text',
      'one',
      '```',
    ];
    expect(guide(...text)).toEqual([
      { line: 2, kind: 'by-hand', commands: 'npm start', answers: [] },
      { line: 6, kind: 'run', commands: 'echo one', answers: ['one'] },
    ]);
  });

  it('leaves other blocks alone', () => {
    expect(guide('```graphql', 'outcome: String', '```')).toEqual([]);
  });

  it.each([
    ['that says neither »run« nor »by-hand«', ['```sh', 'echo', '```']],
    ['without an answer', ['```sh run', 'echo', '```']],
    ['that is never closed', ['```sh run', 'echo']],
  ])('refuses a block of commands %s', (_which, text) => {
    expect(() => guide(...text)).toThrow(/^Line 1/);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from './error-codes.ts';

const rows = readFileSync(join(import.meta.dirname, '../ERRORS.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('ERRORS.md', () => {
  it('has the codes that there are, in the same order', () => {
    expect(rows.map(([code]) => code?.replaceAll('`', ''))).toEqual(Object.keys(ERROR_CODES));
  });

  it('says of each whether to try again, as the code does', () => {
    expect(rows.map(([, , , again]) => again)).toEqual(
      Object.values(ERROR_CODES).map(({ retryable }) => (retryable ? 'yes' : 'no')),
    );
  });

  it('says of each what happened and who can act', () => {
    for (const [, happened, who] of rows) {
      expect(happened).toMatch(/\.$/);
      expect(who).toMatch(/\.$/);
    }
  });
});

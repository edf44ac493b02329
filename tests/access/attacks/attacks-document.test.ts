import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const two = (number: number) => String(number).padStart(2, '0');
const rowsOf = (letter: string, last: number) =>
  Array.from({ length: last }, (_none, index) => `${letter}${two(index + 1)}`);
const ROWS = [...rowsOf('T', 14), ...rowsOf('Q', 16), ...rowsOf('Z', 22), ...rowsOf('I', 10)];

interface Named {
  row: string;
  file: string;
  title: string;
}

const named: Named[] = readFileSync(join(ROOT, 'tests', 'access', 'ATTACKS.md'), 'utf8')
  .split('\n')
  .map((line) => line.match(/^\| ([TQZI]\d\d) \| .* \| `([^`]+)` \| (.+) \|$/))
  .flatMap((found) => (found ? [{ row: found[1] ?? '', file: found[2] ?? '', title: found[3] ?? '' }] : []));

describe('the table of attacks', () => {
  it('has a test for every row of the catalogue', () => {
    expect(ROWS.filter((row) => !named.some((one) => one.row === row))).toEqual([]);
    expect(named.filter(({ row }) => !ROWS.includes(row))).toEqual([]);
  });

  it('names tests that stand in the files it names', () => {
    const missing = named.filter(({ file, title }) => {
      const path = join(ROOT, file);
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(title);
    });
    expect(missing).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const two = (number: number) => String(number).padStart(2, '0');
const ROWS = [
  ...Array.from({ length: 22 }, (_none, index) => `Z${two(index + 1)}`),
  ...Array.from({ length: 10 }, (_none, index) => `I${two(index + 1)}`),
];

interface Named {
  row: string;
  file: string;
  title: string;
}

const named: Named[] = readFileSync(join(ROOT, 'tests', 'access', 'ATTACKS.md'), 'utf8')
  .split('\n')
  .map((line) => line.match(/^\| ([ZI]\d\d) \| .* \| `([^`]+)` \| (.+) \|$/))
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

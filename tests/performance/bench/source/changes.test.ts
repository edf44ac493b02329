import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS, ENVELOPE, MANY_ENTITIES } from './changes.mjs';

const KIT = join(import.meta.dirname, '../../../../subgraphs/kit/src');
const changes = [...ACCESS, ENVELOPE, MANY_ENTITIES] as [file: string, ...lines: [line: string, instead: string][]][];

/** Without this only a whole run of the benchmark would notice that the kit has moved on. */
describe('what the benchmark leaves out of the kit', () => {
  it.each(changes.map(([file, ...lines]) => ({ file, lines })))('is there to be left out: $file', ({ file, lines }) => {
    const source = readFileSync(join(KIT, file), 'utf8');
    expect(lines.filter(([line]) => !source.includes(line))).toEqual([]);
  });
});

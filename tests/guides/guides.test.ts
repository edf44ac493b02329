import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGuide } from './read-guide.ts';
import { type BlockOutput, runGuide } from './run-guide.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The guide for sector teams runs a few suites of its own. */
const GUIDE_MS = 300_000;

describe.each(['clients/GUIDE.md', 'gateway/GUIDE.md', 'subgraphs/GUIDE.md'])('%s', (guide) => {
  const blocks = readGuide(readFileSync(join(ROOT, guide), 'utf8')).filter(({ kind }) => kind === 'run');
  let outputs: BlockOutput[] = [];
  beforeAll(async () => {
    outputs = await runGuide(blocks);
  }, GUIDE_MS);

  it.each(blocks.map((block, index) => ({ ...block, index })))(
    'tells the truth on line $line',
    ({ index, answers }) => {
      const { reached, succeeded, output } = outputs[index] ?? { reached: false, succeeded: false, output: '' };
      expect({ reached, succeeded, output: succeeded ? '' : output.slice(-2000) }).toEqual({
        reached: true,
        succeeded: true,
        output: '',
      });
      for (const answer of answers) expect(output).toContain(answer);
    },
  );
});

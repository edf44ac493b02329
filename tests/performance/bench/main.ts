import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { access } from '../comparisons/access.ts';
import { chartOf } from './chart.ts';
import type { Comparison } from './comparison.ts';
import { describeMachine } from './machine.ts';
import { compareAnswers, type Measured, measure, measureIdle } from './measure.ts';
import { type BenchOptions, readBenchOptions, USAGE } from './options.ts';
import { chapterOf, type Outcome } from './report.ts';

/** What is compared, in the order of the results. */
const COMPARISONS: readonly Comparison[] = [access];

const RESULTS = join(import.meta.dirname, '..');

await run(process.argv.slice(2));

async function run(args: string[]): Promise<void> {
  const options = readBenchOptions(args);
  const chosen = COMPARISONS.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  if (chosen.length === 0) throw new Error(`There is no such comparison.\n${USAGE}`);
  const chapters: string[] = [];
  for (const comparison of chosen) {
    const outcome = await compare(comparison, options);
    chapters.push(chapterOf(outcome));
    console.log(`\n${chapters.at(-1)}`);
    if (!options.smoke) writeFileSync(join(RESULTS, `${comparison.name}.svg`), chartOf(outcome));
  }
  // A part of the comparisons is no whole report.
  if (!options.smoke && chosen.length === COMPARISONS.length) writeResults(args, options, chapters);
}

async function compare(comparison: Comparison, options: BenchOptions): Promise<Outcome> {
  console.log(`${comparison.title}: starting what is compared ...`);
  const arranged = await comparison.arrange(options);
  try {
    await compareAnswers(arranged);
    console.log('The answers are equal.');
    const idle = await measureIdle(arranged, options);
    const measured: Measured[] = [];
    for await (const one of measure(arranged, idle, options)) {
      measured.push(one);
      console.log(`${one.question}, ${one.connections} at a time: measured`);
    }
    return { comparison, sides: arranged.sides.map(({ name }) => name), idle, measured };
  } finally {
    await arranged.stop();
  }
}

function writeResults(args: string[], { citizens, rounds }: BenchOptions, chapters: string[]): void {
  const text = `# Results of the benchmark

Written by \`npm run bench${args.length > 0 ? ` -- ${args.join(' ')}` : ''}\` on ${new Date().toISOString().slice(0, 10)}; how it measures stands in [README.md](README.md).
${describeMachine()}
${citizens} citizens, medians of ${rounds} rounds.

${chapters.join('\n')}`;
  writeFileSync(join(RESULTS, 'RESULTS.md'), text);
}

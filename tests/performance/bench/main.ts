import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { access } from '../comparisons/access.ts';
import { counts } from '../comparisons/counts.ts';
import { gateways } from '../comparisons/gateways.ts';
import { publicGraph } from '../comparisons/public-graph.ts';
import { reload } from '../comparisons/reload.ts';
import { size } from '../comparisons/size.ts';
import { soak } from '../comparisons/soak.ts';
import { systems } from '../comparisons/systems.ts';
import { compared } from './compare.ts';
import { describeMachine } from './machine.ts';
import { type BenchOptions, readBenchOptions, USAGE } from './options.ts';
import { readResults, writeResults } from './results.ts';
import type { Findings, Study } from './study.ts';

/** What is measured, in the order of the results. */
const STUDIES: readonly Study[] = [
  compared(gateways),
  compared(publicGraph, { quick: true }),
  reload,
  soak,
  compared(systems),
  compared(access),
  compared(size),
  counts,
];

const RESULTS = join(import.meta.dirname, '..');

await run(process.argv.slice(2));

async function run(args: string[]): Promise<void> {
  const options = readBenchOptions(args);
  for (const study of chosen(options)) {
    console.log(`${study.title} ...`);
    const found = await study.find(options);
    console.log(`\n${found.chapter}\n`);
    if (!options.smoke) keep(study, found, circumstances(args, options));
  }
}

function chosen({ only, smoke }: BenchOptions): readonly Study[] {
  const unknown = only.filter((name) => !STUDIES.some((study) => study.name === name));
  const names = STUDIES.map(({ name }) => name).join(', ');
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are ${names}.\n${USAGE}`);
  if (only.length > 0) return STUDIES.filter(({ name }) => only.includes(name));
  return STUDIES.filter(({ quick }) => quick || !smoke);
}

/** Puts a chapter in the place of the one that was there. */
function keep({ name, title }: Study, { chapter, figures, chart }: Findings, measured: string): void {
  const results = readResults(RESULTS);
  const kept = {
    chapters: new Map(results.chapters).set(title, `${measured}\n\n${chapter}`),
    figures: { ...results.figures, [name]: figures },
  };
  writeResults(
    RESULTS,
    kept,
    STUDIES.map((study) => study.title),
  );
  if (chart) writeFileSync(join(RESULTS, `${name}.svg`), chart);
}

function circumstances(args: string[], { citizens, rounds }: BenchOptions): string {
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} by \`${command}\`: ${citizens} citizens, medians of ${rounds} rounds.\n${describeMachine()}`;
}

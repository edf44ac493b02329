import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './comparison.ts';
import { targetTable } from './targets.ts';

/** What was measured so far, chapter by chapter: each can be measured again without the others. */
export interface Results {
  /** Markdown below the heading, by the heading's text. */
  chapters: ReadonlyMap<string, string>;
  /** By the name of what was measured. */
  figures: Readonly<Record<string, Figures>>;
}

const MARKDOWN = 'RESULTS.md';
const FIGURES = 'results.json';

const INTRODUCTION = `# Results of the benchmark

Written by \`npm run bench\`; how it measures stands in [README.md](README.md). Each chapter says when and where it was
measured. The table is written from what the chapters found.`;

export function readResults(folder: string): Results {
  const read = (file: string, otherwise: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : otherwise;
  const [, ...sections] = read(MARKDOWN, '').split(/^## /m);
  const chapters = sections.map((section): [string, string] => {
    const [heading = '', ...lines] = section.split('\n');
    return [heading, lines.join('\n').trim()];
  });
  return { chapters: new Map(chapters), figures: JSON.parse(read(FIGURES, '{}')) as Results['figures'] };
}

/** Writes the table of targets and the chapters, in the order of `titles`. */
export function writeResults(folder: string, { chapters, figures }: Results, titles: readonly string[]): void {
  const table = targetTable(Object.assign({}, ...Object.values(figures)) as Figures);
  const texts = titles.flatMap((title) => (chapters.has(title) ? [`## ${title}\n\n${chapters.get(title)}`] : []));
  writeFileSync(join(folder, MARKDOWN), `${[INTRODUCTION, table, ...texts].join('\n\n')}\n`);
  writeFileSync(join(folder, FIGURES), `${JSON.stringify(figures, null, 2)}\n`);
}

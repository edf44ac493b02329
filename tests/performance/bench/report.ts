import type { Comparison, Contrast, Measured, Outcome } from './comparison.ts';
import { PARTS, totalOf } from './process-cpu.ts';
import type { Slice } from './slice.ts';
import { median, type Spread, spreadOf } from './statistics.ts';

/** What a comparison found, as Markdown below its heading. */
export const chapterOf = (comparison: Comparison, { sides, idle, measured }: Outcome): string => `${comparison.about}

| question | connections | side | CPU ms per request | gateway | subgraphs | PostgreSQL | requests/s | waited ms, median | 99 of 100 | gateway MB |${comparison.contrasts.map(({ head }) => ` ${head} |`).join('')}
| --- | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: |${comparison.contrasts.map(() => ' --: |').join('')}
${measured.flatMap((one) => rowsOf(one, comparison.contrasts)).join('\n')}

![CPU per request](${comparison.name}.svg)

Beside the requests, per second: ${sides.map((name, index) => `${name} ${(idle[index] ?? 0).toFixed(0)} ms`).join(', ')}.`;

const rowsOf = ({ question, connections, sides }: Measured, contrasts: readonly Contrast[]): string[] =>
  sides.map(({ name, rounds }, index) => {
    const medianOf = (value: (slice: Slice) => number): string => tenth(median(rounds.map(value)));
    const cells = [
      ...[question, connections, name, medianOf(({ cpu }) => totalOf(cpu))],
      ...PARTS.filter((part) => part !== 'rest').map((part) => medianOf(({ cpu }) => cpu[part])),
      medianOf(({ requestsPerSecond }) => requestsPerSecond),
      medianOf(({ waited }) => waited),
      medianOf(({ waitedLongest }) => waitedLongest),
      median(rounds.map(({ gatewayMemory }) => gatewayMemory)).toFixed(0),
      ...contrasts.map((contrast) =>
        index === 0 ? '' : shown(spreadBetween(sides[0]?.rounds ?? [], rounds, contrast.of), contrast),
      ),
    ];
    return `| ${cells.join(' | ')} |`;
  });

const spreadBetween = (first: readonly Slice[], other: readonly Slice[], of: Contrast['of']): Spread =>
  spreadOf(first.map((slice, round) => of(slice, other[round] as Slice)));

interface Asked {
  question: string;
  connections: number;
  side: string;
  /** The first one when left out. */
  against?: string;
}

/** How a side stands to another in one question; absent where that was not measured. */
export function contrastIn({ measured }: Outcome, asked: Asked, of: Contrast['of']): number | undefined {
  const found = measured.find(
    ({ question, connections }) => question === asked.question && connections === asked.connections,
  );
  const roundsOf = (name = found?.sides[0]?.name) => found?.sides.find((side) => side.name === name)?.rounds;
  const [first, other] = [roundsOf(asked.against), roundsOf(asked.side)];
  return first && other && spreadBetween(first, other, of).median;
}

/** Those that were measured. */
export const figuresOf = (values: Readonly<Record<string, number | undefined>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

const tenth = (value: number): string => value.toFixed(1);
const shown = ({ median: middle, least, most }: Spread, { show }: Contrast): string =>
  `**${show(middle)}** (${show(least)} to ${show(most)})`;

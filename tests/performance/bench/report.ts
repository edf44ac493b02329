import type { Comparison } from './comparison.ts';
import type { Measured, Slice } from './measure.ts';
import { type Cpu, PARTS, totalOf } from './process-cpu.ts';
import { median, type Spread, spreadOf } from './statistics.ts';

/** All that one comparison found. */
export interface Outcome {
  comparison: Pick<Comparison, 'name' | 'title' | 'about'>;
  sides: readonly string[];
  idle: readonly Cpu[];
  measured: readonly Measured[];
}

/** The chapter of a comparison, as Markdown. */
export const chapterOf = ({ comparison, sides, idle, measured }: Outcome): string => `## ${comparison.title}

${comparison.about}

| question | connections | side | CPU ms per request | gateway | subgraphs | PostgreSQL | requests/s | client waited ms | ${sides[0]} more than it |
| --- | --: | --- | --: | --: | --: | --: | --: | --: | --: |
${measured.flatMap(rowsOf).join('\n')}

![CPU per request](${comparison.name}.svg)

Beside the requests, per second: ${sides.map((name, index) => `${name} ${whole(totalOf(idle[index] as Cpu))} ms`).join(', ')}.
`;

const rowsOf = ({ question, connections, sides }: Measured): string[] =>
  sides.map(({ name, rounds }, index) => {
    const share = index === 0 ? '' : percent(shareOf(sides[0]?.rounds ?? [], rounds));
    const [gateway, subgraphs, postgres] = PARTS.map((part) => tenth(median(rounds.map(({ cpu }) => cpu[part]))));
    const total = median(rounds.map(({ cpu }) => totalOf(cpu)));
    const rest = [median(rounds.map((one) => one.requestsPerSecond)), median(rounds.map(({ waited }) => waited))];
    const cells = [question, connections, name, tenth(total), gateway, subgraphs, postgres, ...rest.map(tenth), share];
    return `| ${cells.join(' | ')} |`;
  });

/** How much of the first side's CPU the other does without: the median of what each pair of rounds says. */
export const shareOf = (first: readonly Slice[], other: readonly Slice[]): Spread =>
  spreadOf(first.map(({ cpu }, round) => 1 - totalOf((other[round] as Slice).cpu) / totalOf(cpu)));

const tenth = (value: number): string => value.toFixed(1);
const whole = (value: number): string => value.toFixed(0);
const percent = ({ median: middle, least, most }: Spread): string =>
  `**${whole(middle * 100)} %** (${whole(least * 100)} to ${whole(most * 100)})`;

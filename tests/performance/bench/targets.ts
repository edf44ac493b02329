import type { Figures } from './comparison.ts';

/** One thing that has to be reached. */
interface Target {
  measure: string;
  /** Which measured figures say it; each of them has to reach it. */
  figures: Readonly<Record<string, string>>;
  must: number;
  stretch: number;
  /** Whether more or less is better. */
  better: 'more' | 'less';
  show(value: number): string;
}

const times = (value: number): string => value.toFixed(2);
const percent = (value: number): string => `${(value * 100).toFixed(0)} %`;
const whole = (value: number): string => String(value);

/** What the platform promises of its speed, in the order of the table. */
export const TARGETS: readonly Target[] = [
  {
    measure: 'gateway CPU per request, against plain @apollo/gateway: times less',
    figures: { gatewayPlainCaseload: 'caseload', gatewayPlainOverview: 'overview' },
    ...{ must: 4, stretch: 6, better: 'more', show: times },
  },
  {
    measure: 'the same against Hive Gateway with its Rust planner',
    figures: { gatewayHiveCaseload: 'caseload', gatewayHiveOverview: 'overview' },
    ...{ must: 2, stretch: 3, better: 'more', show: times },
  },
  {
    measure: 'public gateway benchmark, requests per second per core against plain, no sharing between users',
    figures: { publicGraph: '64 connections' },
    ...{ must: 3, stretch: 5, better: 'more', show: times },
  },
  {
    measure: 'whole system CPU per caseload request, separate processes, against plain everywhere: times less',
    figures: { systemPlain: 'caseload' },
    ...{ must: 3.5, stretch: 5, better: 'more', show: times },
  },
  {
    measure: 'the same against one hand-written SQL: times its CPU',
    figures: { systemSql: 'caseload' },
    ...{ must: 1.6, stretch: 1, better: 'less', show: times },
  },
  {
    measure: 'one-process mode, caseload, against that SQL: times its CPU',
    figures: { oneProcessCaseload: 'caseload' },
    ...{ must: 1.2, stretch: 0.8, better: 'less', show: times },
  },
  {
    measure: 'one-process mode, overview, against that SQL: times its CPU',
    figures: { oneProcessOverview: 'overview' },
    ...{ must: 3.5, stretch: 2, better: 'less', show: times },
  },
  {
    measure: 'access rules and read log together, share of the whole on caseload',
    figures: { accessShare: 'caseload' },
    ...{ must: 0.3, stretch: 0.15, better: 'less', show: percent },
  },
  {
    measure: 'SQL reads for the caseload of 25, beside transaction control, class function and log',
    figures: { caseloadStatements: 'of 25' },
    ...{ must: 16, stretch: 12, better: 'less', show: whole },
  },
  {
    measure: 'fetches after merging those of a stage to one subgraph',
    figures: { overviewFetches: 'overview', caseloadFetches: 'caseload' },
    ...{ must: 5, stretch: 4, better: 'less', show: whole },
  },
  {
    measure: 'CPU per request at 100,000 citizens against 500: times',
    figures: { sizeCaseload: 'caseload', sizeOverview: 'overview' },
    ...{ must: 1.15, stretch: 1.05, better: 'less', show: times },
  },
  {
    measure: 'reload of the graph under load: failed requests',
    figures: { reloadFailed: 'failed' },
    ...{ must: 0, stretch: 0, better: 'less', show: whole },
  },
  {
    measure: 'reload of the graph under load: p99, times the quiet one',
    figures: { reloadSlower: 'p99' },
    ...{ must: 2, stretch: 1.3, better: 'less', show: times },
  },
  {
    measure: 'memory of the gateway at 64 connections, against plain: times',
    figures: { soakMemory: 'second half of ten minutes' },
    ...{ must: 1, stretch: 1, better: 'less', show: times },
  },
  {
    measure: 'the same, last minute of ten against the sixth: times',
    figures: { soakGrowth: 'ours' },
    ...{ must: 1.1, stretch: 1.05, better: 'less', show: times },
  },
];

/** The table that the results begin with. */
export const targetTable = (figures: Figures): string => `| measure | must | stretch | measured | |
| --- | --: | --: | --- | --- |
${TARGETS.map((target) => rowOf(target, figures)).join('\n')}`;

function rowOf({ measure, figures: named, must, stretch, better, show }: Target, figures: Figures): string {
  const values = Object.keys(named).map((name) => figures[name]);
  const known = values.filter((value) => value !== undefined);
  const reaches = (bound: number): boolean =>
    known.length === values.length && known.every((value) => (better === 'more' ? value >= bound : value <= bound));
  const measured = Object.entries(named).map(([name, says]) => {
    const value = figures[name];
    return `${says} ${value === undefined ? 'not measured' : `**${show(value)}**`}`;
  });
  const verdict = reaches(stretch)
    ? 'stretch met'
    : reaches(must)
      ? 'met'
      : known.length < values.length
        ? ''
        : 'not met';
  return `| ${[measure, show(must), show(stretch), measured.join(', '), verdict].join(' | ')} |`;
}

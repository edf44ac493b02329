import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Block, runReloads } from './run-reloads.ts';

/** `npx tsx gateway/tests/reloads/main.ts`: the long run, whose result is committed in RELOADS.md. */
const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'own' },
    blocks: { type: 'string', default: '10' },
    reloads: { type: 'string', default: '50' },
    rate: { type: 'string', default: '40' },
    quiet: { type: 'string', default: '10000' },
    write: { type: 'boolean', default: false },
  },
});
const { engine } = values;
const [blocks, reloads, perSecond, quiet] = [values.blocks, values.reloads, values.rate, values.quiet].map(Number) as [
  ...[number, number, number, number],
];

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const milliseconds = (value: number) => value.toFixed(1);
const ratioOf = ({ quiet: calm, reloading }: Block) => reloading.p99 / calm.p99;
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low = 0, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return (low + high) / 2;
}

function rowOf(block: Block, index: number): string {
  const { requests, failed, quiet: calm, reloading, toServe, memory } = block;
  const cells = [
    (index + 1) * reloads,
    requests,
    failed.length,
    ...[calm.p50, calm.p99, reloading.p50, reloading.p99].map(milliseconds),
    ratioOf(block).toFixed(2),
    milliseconds(toServe),
    megabytes(memory.heapUsed),
    megabytes(memory.rss),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = `| reloads | requests | failed | quiet p50 | quiet p99 | reloading p50 | reloading p99 | p99 ratio | until served | heap MB | RSS MB |
| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |`;

const [cpu] = cpus();

const failuresOf = (done: readonly Block[]) => done.flatMap((block) => block.failed);

const result = (done: readonly Block[]) => `# ${done.length * reloads} changes of graph under load

\`npx tsx gateway/tests/reloads/main.ts --write\`, engine \`${engine}\`, ${perSecond} requests a second of our front-ends' queries, our own
graph with made-up sectors. Graphs follow each other without a pause, which no registry does; a quiet slice goes before
each block. Times in milliseconds; heap and RSS of the gateway after garbage collection at the end of each block.

${HEAD}
${done.map(rowOf).join('\n')}

Median of the ratios of p99: ${median(done.map(ratioOf)).toFixed(2)}. Failed requests: ${failuresOf(done).length}.

${cpus().length} processors (${cpu?.model.trim()}), Node ${process.version}; load ${loadavg()[1]?.toFixed(1)} in the last five minutes.
`;

process.stdout.write(`${HEAD}\n`);
const done: Block[] = [];
await runReloads({ engine, blocks, reloads, perSecond, quiet }, (block) => {
  process.stdout.write(`${rowOf(block, done.length)}\n`);
  for (const one of block.failed) process.stdout.write(`${one}\n`);
  done.push(block);
  // After each block, so that a run that is interrupted has told how far it came.
  if (values.write) writeFileSync(join(import.meta.dirname, 'RELOADS.md'), result(done));
});
process.exitCode = failuresOf(done).length > 0 ? 1 : 0;

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startHouse } from '../../harness/house-process.ts';
import { type Outcome, restartGateways, restartSector } from './scenarios.ts';
import type { Tally } from './steady-load.ts';

const { values } = parseArgs({
  options: {
    restarts: { type: 'string', default: '100' },
    rate: { type: 'string', default: '100' },
    'sector-rate': { type: 'string', default: '20' },
    'sector-restarts': { type: 'string' },
  },
});
const onProgress = ({ sent, failed }: Tally) => console.log(`${sent} requests so far, failed: ${told(failed)}`);
const scale = { restarts: Number(values.restarts), perSecond: Number(values.rate), onProgress };
const sectors = {
  ...scale,
  restarts: Number(values['sector-restarts'] ?? values.restarts),
  perSecond: Number(values['sector-rate']),
};
/** Of a sector alone a few say all there is to say. */
const few = { ...sectors, restarts: Math.min(10, sectors.restarts) };

const told = (failed: Outcome['failed']): string =>
  Object.entries(failed)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ') || 'none';

const row = (what: string, { restarts, sent, failed, seconds }: Outcome): string =>
  `| ${what} | ${restarts} | ${sent} | ${Math.round(seconds)} s | ${told(failed)} |`;

const running = await startHouse({ environment: { LOG_LEVEL: 'error' } });
process.env.TVAERS_HOUSE = running.file;
const rows: string[] = [];
async function run(what: string, scenario: () => Promise<Outcome>): Promise<void> {
  rows.push(row(what, await scenario()));
  console.log(rows.at(-1));
}
try {
  await run('two gateways behind a balancer, in turn', () => restartGateways({ ...scale, light: true }));
  await run('two processes of the sector staff behind a balancer, in turn', () => restartSector(2, sectors));
  await run('one process of the sector staff, alone', () => restartSector(1, few));
} finally {
  await running.stop();
}

writeFileSync(
  join(import.meta.dirname, 'RESTARTS.md'),
  `# Restarts under load

Written by \`${['npx tsx tests/resilience/restarts/main.ts', ...process.argv.slice(2)].join(' ')}\` on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores: a whole house with PostgreSQL,
asked all the time over HTTP with a token (gateways what they answer by themselves, ${scale.perSecond} times a second; sectors
\`Viewer\` through a gateway, ${sectors.perSecond} times a second), each restart a SIGTERM, an end with code 0, a new process on the same port.
The balancer reads \`/health/ready\` every 200 ms and tries nothing twice; \`STOP_NOTICE_MS\` is 2000. A request failed when
its status was not 200 or anything of its answer was missing.

| restarted | restarts | requests | in | failed |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

A sector of one process is away from the end of the old process to the readiness of the new one: its fields are null with
\`SUBGRAPH_UNAVAILABLE\` for that long, and nothing else is missing. Who cannot have that runs two.
`,
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import type { Executor } from '../../src/engine/graph-engine.ts';
import { takeApart } from './federated-graph.ts';
import { isPartOf } from './same-answer.ts';
import { requestOf, threeWays } from './three-answers.ts';

/**
 * Prints what one request costs in either engine, sectors and HTTP apart. They take turns, so that whatever else the
 * machine does meets both. Takes the name of an operation of schema/operations, and how many items every list has.
 */
const [name = 'caseload', items = '5'] = process.argv.slice(2);
const ROUNDS = 7;
const REQUESTS = 40;

const schemaFolder = join(import.meta.dirname, '../../../schema');
const read = (file: string) => readFileSync(join(schemaFolder, file), 'utf8');
const document = parse(read(`operations/${name}.graphql`));
const { engines } = await threeWays(takeApart('ours', read('supergraph.graphql')), {
  listLength: Number(items),
  remember: true,
});
const variables = { coordinatorId: 'c', citizenId: 'c', id: 'c' };
const request = () => requestOf(document, variables, 'measured');

/** Microseconds of CPU for one request. */
async function cost(executor: Executor): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < REQUESTS; count += 1) JSON.stringify(await executor(request()));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / REQUESTS;
}

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

const [own, reference] = [await engines.own(request()), await engines.reference(request())];
if (!isPartOf(own.data, reference.data)) throw new Error('the engines answer differently');
const costs = { own: [] as number[], reference: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const [ours, theirs] = [await cost(engines.own), await cost(engines.reference)];
  if (round > 0) costs.own.push(ours);
  if (round > 0) costs.reference.push(theirs);
}
const ratios = costs.own.map((ours, round) => (costs.reference[round] ?? 0) / ours);
process.stdout.write(
  `${name}, ${JSON.stringify(own.data).length} bytes: own ${median(costs.own).toFixed(0)} us, reference ` +
    `${median(costs.reference).toFixed(0)} us, ratio ${median(ratios).toFixed(2)}\n`,
);

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';

interface Answered {
  correlationId: string;
  statements: number;
  msg: string;
}

/** How many SQL statements all sectors together sent for one request, beside transaction control, viewer and log. */
export const statementsOf = async (correlationId: string): Promise<number> =>
  (await sectorAnswersOf(correlationId)).reduce((sum, { statements }) => sum + statements, 0);

/** What the sectors noted of each time they were asked for one request. */
export async function sectorAnswersOf(correlationId: string): Promise<Answered[]> {
  // The last line is written after the answer has left.
  await sleep(200);
  const folder = join(dirname(process.env.TVAERS_HOUSE ?? ''), 'logs');
  return SUBGRAPH_NAMES.map((name) => join(folder, `${name}.log`))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.includes(correlationId))
    .map((line) => JSON.parse(line) as Answered)
    .filter(({ msg }) => msg === 'answered');
}

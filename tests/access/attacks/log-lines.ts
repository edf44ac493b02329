import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';

const folder = () => join(dirname(process.env.TVAERS_HOUSE ?? ''), 'logs');

/** Everything the parts of the house have logged, by file. */
export const logs = (): { file: string; text: string }[] =>
  readdirSync(folder()).map((file) => ({ file, text: readFileSync(join(folder(), file), 'utf8') }));

/** Everything the sectors have logged. */
export const sectorLogs = (): string =>
  SUBGRAPH_NAMES.map((name) => join(folder(), `${name}.log`))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

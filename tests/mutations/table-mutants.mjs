import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MIGRATION = (sector) => `subgraphs/${sector}/migrations/2026-11-24-row-policies.ts`;
const TESTS = {
  citizens: ['subgraphs/citizens/src/entities'],
  interventions: ['subgraphs/interventions/tests/tables'],
  plans: ['subgraphs/plans/src/tables'],
  staff: ['subgraphs/staff/src/tables'],
};

/** Each table without its policy: whatever a sector guards is taken from its migration, so that a new one counts as well. */
export const tableMutants = (root) =>
  Object.entries(TESTS).flatMap(([sector, tests]) => {
    const file = MIGRATION(sector);
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    return lines
      .map((line) => [line, /^ {2}(\w+): \{ class: .*\},$/.exec(line)?.[1]])
      .filter(([, table]) => table !== undefined)
      .map(([line, table]) => ({
        name: `the rows of ${sector}.${table} are open`,
        file,
        find: `${line}\n`,
        replace: '',
        tests,
      }));
  });

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MIGRATION = (sector) => `subgraphs/${sector}/migrations/2026-11-24-row-policies.ts`;
const TESTS = {
  citizens: ['subgraphs/citizens/src/entities'],
  interventions: ['subgraphs/interventions/tests/tables'],
  plans: ['subgraphs/plans/src/tables'],
  staff: ['subgraphs/staff/src/tables'],
};

/** A row that is about several citizens is seen by whoever sees that it is about one of them. */
const ROWS_OF_SEVERAL = {
  name: 'the rows of citizens.collected_access_event are open',
  file: 'subgraphs/citizens/migrations/2026-11-22-access-log.ts',
  find: 'read: ABOUT_SOMEBODY_SEEN',
  replace: "read: 'true'",
  tests: ['subgraphs/citizens/src/access-log/access-log'],
};

/** Each table without its policy: whatever a sector guards is taken from its migration, so that a new one counts as well. */
export const tableMutants = (root) => [...tablesOfSectors(root), ROWS_OF_SEVERAL];

const tablesOfSectors = (root) =>
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

import { check, checks } from './check.mjs';
import { findChromium } from './find-chromium.mjs';
import { generateTypes } from './generated-types.mjs';
import { runJest } from './run-jest.mjs';

const ROOMS = ['gateway', 'subgraphs', 'schema', 'clients', 'docker', 'tests'];
/** Two cores, and a PostgreSQL for each file that needs one. */
const WORKERS = 2;

/** All that `npm test` looks at, cheap and telling first. Each says what it protects. */
export const STAGES = [
  {
    // The front-ends ask for what the graph has.
    name: 'codegen',
    title: 'Generated types are fresh',
    run: generateTypes,
  },
  {
    // Mistakes that no test has to find.
    name: 'types',
    title: 'Type check',
    run: () => check('tsc', ['--noEmit', '-p', '.']),
  },
  {
    // One hand everywhere, no any, no stray console.
    name: 'lint',
    title: 'Format and lint',
    run: () => check('biome', ['check', '.', '--error-on-warnings']),
  },
  {
    // Labels, scopes and shapes that clients and the access policy rely on.
    name: 'schema',
    title: 'Schema conventions',
    run: () => checks(['eslint', '.'], ['tsx', 'schema/lint.ts']),
  },
  {
    // The rooms stay rooms.
    name: 'imports',
    title: 'Import rules',
    run: () => check('depcruise', ['--config', '.dependency-cruiser.cjs', ...ROOMS]),
  },
  {
    // Nothing lies about that nobody uses.
    name: 'unused',
    title: 'Unused files, exports and dependencies',
    run: () => check('knip', []),
  },
  {
    // The committed graph is the one the subgraphs make.
    name: 'compose',
    title: 'The supergraph is fresh',
    run: () => check('tsx', ['schema/compose.ts', '--check']),
  },
  {
    // Each room by itself: rules, use cases on PostgreSQL, migrations up and down, servers in process.
    name: 'rooms',
    title: 'Tests of the rooms',
    run: () => runJest('rooms', { workers: WORKERS }),
  },
  {
    // A guard that can be taken away unnoticed protects nobody for long.
    name: 'guards',
    title: 'Some guards taken away',
    run: () => check('node', ['tests/mutations/run.mjs', '--sample', '3']),
  },
  {
    // Figures are asked for when they are needed, and then it has to work.
    name: 'bench',
    title: 'The benchmark still works',
    run: () => check('tsx', ['tests/performance/bench/main.ts', '--smoke']),
  },
  {
    // The whole house over HTTP and in a browser.
    name: 'house',
    title: 'Journeys and browser tests',
    run: testHouse,
  },
];

async function testHouse() {
  const chromium = await findChromium();
  if (chromium.program) {
    return runJest('house', { workers: 1, environment: { CHROMIUM_PATH: chromium.program } });
  }
  const { passed, failed, skipped } = await runJest('house', { workers: 1 });
  return { passed, failed: failed + 1, skipped, problem: chromium.problem };
}

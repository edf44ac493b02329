import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const checker = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const configuration = join(root, '.dependency-cruiser.cjs');
const rules: { name: string; comment: string }[] = createRequire(configuration)(configuration).forbidden;

/** One wrong arrow per rule: importing file, imported file. */
const WRONG_ARROWS: Record<string, [string, string]> = {
  'clients-know-the-graph-only': ['clients/koordinator/src/page.tsx', 'schema/contract/src/roles.ts'],
  'clients-never-meet': ['clients/koordinator/src/map.ts', 'clients/gadeplan/src/map.ts'],
  'client-kit-knows-no-feature': ['clients/kit/src/button.ts', 'clients/gadeplan/src/list.ts'],
  'gateway-has-no-domain': ['gateway/src/citizen.ts', 'subgraphs/citizens/src/citizen.ts'],
  'gateway-has-no-database': ['gateway/src/rows.ts', 'node_modules/typeorm/index.js'],
  'playground-is-a-page': ['gateway/playground/src/page.ts', 'gateway/src/main.ts'],
  'subgraphs-never-meet': ['subgraphs/plans/src/task.ts', 'subgraphs/staff/src/team.ts'],
  'kit-knows-no-subgraph': ['subgraphs/kit/src/runtime/noun.ts', 'subgraphs/staff/src/noun.ts'],
  'contract-stands-alone': ['schema/contract/src/parse.ts', 'node_modules/graphql/index.js'],
  'schema-reads-text': ['schema/src/inside.ts', 'subgraphs/kit/src/graphql/inside.ts'],
  'docker-knows-start-functions': ['docker/embedded/src/house.ts', 'gateway/src/pipeline/limit.ts'],
  'tests-come-through-the-door': ['tests/journeys/plan.test.ts', 'subgraphs/plans/src/plan.ts'],
  'leak-sweep-knows-the-model': ['tests/access/oracle.ts', 'subgraphs/kit/src/access/guard-field.ts'],
  'rules-are-pure': ['subgraphs/plans/src/plan.rules.ts', 'node_modules/graphql/index.js'],
  'rules-know-no-layer': ['subgraphs/plans/src/goal.rules.ts', 'subgraphs/plans/src/goal.entity.ts'],
  'entities-are-columns': ['subgraphs/plans/src/aim.entity.ts', 'subgraphs/plans/src/aim.loaders.ts'],
  'nothing-stands-on-resolvers': [
    'subgraphs/plans/src/plans/end-plan.ts',
    'subgraphs/plans/src/plans/plan.resolvers.ts',
  ],
  'test-tools-stay-in-tests': ['subgraphs/plans/src/seed/fill.ts', 'subgraphs/kit/src/testing/database.ts'],
  'rooms-meet-by-name': ['subgraphs/plans/src/near.ts', 'subgraphs/kit/src/runtime/near.ts'],
  'no-index-files': ['gateway/src/a.ts', 'gateway/src/pipeline/index.ts'],
  'no-dangling-imports': ['gateway/src/b.ts', 'gateway/src/missing.ts'],
};
const CYCLE: [string, string] = ['gateway/src/hen.ts', 'gateway/src/egg.ts'];

function draw(folder: string, from: string, to: string): void {
  const wanted = to.startsWith('node_modules/')
    ? to.split('/')[1]
    : relative(dirname(from), to).replace(/^(?!\.)/, './');
  mkdirSync(dirname(join(folder, from)), { recursive: true });
  writeFileSync(
    join(folder, from),
    `import type { Thing } from '${wanted}';\nexport type Mine = Thing;\n${from.endsWith('x') ? 'export const page = <p>Hej</p>;\n' : ''}`,
  );
}

function touch(folder: string, file: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), 'export type Thing = string;\n');
}

describe('the import rules', () => {
  let folder: string;
  let caught: { rule: string; from: string; to: string }[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tvaers-arrows-'));
    for (const [from, to] of Object.values(WRONG_ARROWS)) {
      if (!to.endsWith('missing.ts')) touch(folder, to);
      draw(folder, from, to);
    }
    draw(folder, ...CYCLE);
    draw(folder, CYCLE[1], CYCLE[0]);
    const rooms = ['gateway', 'subgraphs', 'schema', 'clients', 'docker', 'tests'];
    const output = execFileSync(process.execPath, [checker, '--config', configuration, '-T', 'json', ...rooms], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    const { summary } = JSON.parse(output.toString()) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] };
    };
    caught = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(WRONG_ARROWS))('catch what breaks %s', (rule, [from, to]) => {
    expect(caught).toContainEqual({ rule, from, to: to.endsWith('missing.ts') ? './missing.ts' : to });
  });

  it('catch a cycle', () => {
    expect(caught).toContainEqual(expect.objectContaining({ rule: 'no-cycles' }));
  });

  it('are sentences, and each has its wrong arrow here', () => {
    expect(rules.map(({ name }) => name).sort()).toEqual([...Object.keys(WRONG_ARROWS), 'no-cycles'].sort());
    for (const { comment } of rules) expect(comment).toMatch(/^\S+ .*\.$/);
  });
});

import { readFileSync } from 'node:fs';
import { DATA_CLASSES, type DataClass } from '@tvaers/contract/data-classes';
import fc from 'fast-check';
import { Client } from 'pg';
import { rowPolicies } from '../../src/access/decision/row-policies.ts';
import { DEFAULT_POLICY_FILE } from '../../src/access/policy/load-policy.ts';
import { readPolicy } from '../../src/access/policy/read-policy.ts';
import { defineMigration } from '../../src/database/define-migration.ts';
import { protectTable } from '../../src/database/row-security.ts';
import { verdictOf } from '../../src/testing/reference-model.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { settle } from './asked-of-database.ts';
import { AT, type World, worldNumbered } from './random-worlds.ts';

const WORLDS = Number(process.env.ACCESS_ROW_WORLDS ?? 1_000);
/** So few that the last is looked at well within the half minute, also on a busy machine. */
const BATCH = 100;
const seed = Number(process.env.ACCESS_SEED ?? Date.now() % 2 ** 31);
const rules = readPolicy(readFileSync(DEFAULT_POLICY_FILE, 'utf8'));

/** The database looks at its own clock: half a minute after the moment of the worlds, away from all their boundaries. */
const LATER = 30_000;

const things = defineMigration('2026-11-24T10:00Z', 'things', {
  up: `CREATE TABLE thing (citizen_id uuid NOT NULL, data_class text NOT NULL); ${protectTable('thing')}`,
  down: 'DROP TABLE thing',
});
const thingPolicies = rowPolicies('2026-11-24T10:01Z', 'thing-policies', {
  thing: { class: { column: 'data_class', among: DATA_CLASSES } },
});

/** The same facts, as far from the database's present as they are from the worlds'. */
function shifted(world: World): World {
  const by = Date.now() - AT - LATER;
  const move = (moment: string) => new Date(Date.parse(moment) + by).toISOString();
  const facts = world.facts.map((fact) => ({
    ...{ ...fact, validFrom: move(fact.validFrom) },
    validTo: fact.validTo && move(fact.validTo),
  }));
  return { ...world, facts };
}

/** What the model lets this world's viewer see, as `citizen class`. */
const expected = ({ viewer, facts, citizens }: World): string[] =>
  citizens
    .flatMap((citizenId) => DATA_CLASSES.map((dataClass) => [citizenId, dataClass] as const))
    .filter(([citizenId, dataClass]) => {
      const verdict = verdictOf({ rules, facts, at: AT + LATER }, viewer, citizenId, dataClass);
      return verdict && !verdict.masked;
    })
    .map((pair) => pair.join(' '))
    .sort();

describe(`rows under the policies and the model (seed ${seed})`, () => {
  let database: TestDatabase;
  let owner: Client;
  let app: Client;
  beforeAll(async () => {
    database = await testDatabase({ name: 'rows', entities: [], migrations: [things, thingPolicies] });
    owner = new Client({ connectionString: database.ownerUrl });
    app = new Client({ connectionString: database.appUrl });
    await Promise.all([owner.connect(), app.connect()]);
    await owner.query(
      `INSERT INTO access_fact_source SELECT unnest('{citizens,interventions,staff}'::text[]), 'infinity'`,
    );
  });
  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await database.drop();
  });

  const inhabit = async (worlds: readonly World[]) => {
    await owner.query('TRUNCATE thing');
    await owner.query(
      'INSERT INTO thing SELECT citizen, class FROM unnest($1::uuid[]) AS citizen CROSS JOIN unnest($2::text[]) AS class',
      [worlds.flatMap(({ citizens }) => citizens), DATA_CLASSES],
    );
    await settle(owner, worlds.map(shifted));
  };

  /** As the running subgraph: the viewer set and the decision made for one transaction. */
  const seenBy = async ({ viewer }: World) => {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('tvaers.viewer', $1, true)`, [JSON.stringify(viewer)]);
    await app.query(`SELECT FROM access_open('plans')`);
    const { rows } = await app.query<{ citizenId: string; dataClass: DataClass }>(
      'SELECT citizen_id AS "citizenId", data_class AS "dataClass" FROM thing',
    );
    const count = await app.query<{ count: number }>('SELECT count(*)::integer AS count FROM thing');
    await app.query('COMMIT');
    return {
      rows: rows.map(({ citizenId, dataClass }) => `${citizenId} ${dataClass}`).sort(),
      count: count.rows[0]?.count,
    };
  };

  it(`agree on every row and every count in ${WORLDS} worlds`, async () => {
    let shown = 0;
    for (let from = 0; from < WORLDS; from += BATCH) {
      const worlds = Array.from({ length: BATCH }, (_, n) =>
        fc.sample(worldNumbered(n, rules), { numRuns: 1, seed: seed + from + n }),
      ).flat();
      await inhabit(worlds);
      for (const world of worlds) {
        const right = expected(world);
        expect(await seenBy(world)).toEqual({ rows: right, count: right.length });
        shown += right.length;
      }
    }
    expect(shown).toBeGreaterThan(WORLDS / 4);
  }, 120_000);
});

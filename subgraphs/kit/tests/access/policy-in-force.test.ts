import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classMask } from '@tvaers/contract/data-classes';
import { migrateUp } from '../../src/database/migrate.ts';
import { withClient } from '../../src/database/provision.ts';
import { reseed } from '../../src/database/seed-command.ts';
import { type TestSubgraph, testSubgraph } from '../../src/testing/test-subgraph.ts';
import { viewerOf } from '../../src/testing/viewers.ts';
import { notesSubgraph } from '../notes/notes-subgraph.ts';

const ANNA = 'c1000000-0000-4000-8000-000000000001';
const HEADER = 'rule;classes;roles;purposes;basis;evidence;also;longest;access;law;reason';

describe('the policy in force', () => {
  let subgraph: TestSubgraph;
  let folder: string;
  beforeAll(async () => {
    subgraph = await testSubgraph(notesSubgraph, { related: false });
    folder = await mkdtemp(join(tmpdir(), 'policy-'));
    const { organisationId } = viewerOf('fact');
    await subgraph.sql(
      `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, organisation_id, classes, valid_from)
       VALUES ('interventions', gen_random_uuid(), 1, 'treatmentRelation', $1, $2, -1, now() - interval '1 day')`,
      [ANNA, organisationId],
    );
  });
  afterAll(async () => {
    await subgraph.close();
    await rm(folder, { recursive: true });
  });
  const load = async (policyFile?: string) => {
    const { name, entities, migrations } = notesSubgraph;
    await migrateUp({ name, entities, migrations, ownerUrl: subgraph.database.ownerUrl, policyFile });
  };
  beforeEach(() => load());

  const fact = viewerOf('fact', { purpose: 'treatment' });
  /** As the running subgraph asks: with the application role, inside an operation. */
  const classesOfAnna = async (viewer = fact): Promise<number> => {
    const rows = await subgraph.run(viewer, ({ sql }) =>
      sql<{ classes: number }>('SELECT classes FROM access_classes($1, $2)', [JSON.stringify(viewer), [ANNA]]),
    );
    return rows[0]?.classes ?? 0;
  };

  it('is the shipped one where nothing else is configured', async () => {
    expect((await classesOfAnna()) & classMask('psychiatry')).toBeTruthy();
    expect((await classesOfAnna()) & classMask('socialCase')).toBe(0);
    expect(await classesOfAnna(viewerOf('fact', { purpose: 'socialCase' }))).toBe(0);
    expect(await classesOfAnna(viewerOf('operator', { purpose: 'systemJob' }))).toBe(0);
  });

  it('is an installation’s own where a file is named, without a change of code', async () => {
    const file = join(folder, 'own.csv');
    const rule = 'joint;socialCase;fact;treatment;relation;treatmentRelation;;;read;aftale § 1;Fælles aftale.';
    await writeFile(file, `${HEADER}\n${rule}\n`);
    await load(file);
    expect(await classesOfAnna()).toBe(classMask('socialCase'));
  });

  it('opens nothing by a rule for emergencies to somebody who has only a relation', async () => {
    const file = join(folder, 'emergencies.csv');
    const rule = 'acute;plan;fact;emergency;relation;treatmentRelation;;;read;aftale § 2;Akut hjælp.';
    await writeFile(file, `${HEADER}\n${rule}\n`);
    await load(file);
    expect(await classesOfAnna()).toBe(0);
    expect(await classesOfAnna({ ...fact, purpose: 'emergency' })).toBe(classMask('plan'));
  });

  it('stays as it was when a new file is missing or has a mistake, and the command says so', async () => {
    const file = join(folder, 'broken.csv');
    await writeFile(file, `${HEADER}\njoint;everything;fact;treatment;relation;careTeam;;;read;§ 1;Fordi.\n`);
    const before = await classesOfAnna();
    await expect(load(file)).rejects.toThrow('line 2: "everything" is no data class');
    await expect(load(join(folder, 'nowhere.csv'))).rejects.toThrow('nowhere.csv');
    expect(await classesOfAnna()).toBe(before);
  });

  it('denies everything to everybody when the table is empty', async () => {
    await subgraph.sql('DELETE FROM access_policy');
    expect(await classesOfAnna()).toBe(0);
    expect(await classesOfAnna(viewerOf('citizen', { citizenId: ANNA, purpose: 'citizenSelf' }))).toBe(0);
  });

  it('shows nothing when the table is gone', async () => {
    await subgraph.sql('ALTER TABLE access_policy RENAME TO lost');
    await expect(classesOfAnna()).rejects.toThrow();
    await subgraph.sql('ALTER TABLE lost RENAME TO access_policy');
  });

  it('cannot hold a row without a paragraph, of no class, or of an endless emergency', async () => {
    const insert = (values: string) =>
      subgraph.sql(`INSERT INTO access_policy (rule, classes, role, purpose, basis, evidence, longest, writes, law, reason)
        VALUES ('x', ${values}, 'Fordi.')`);
    await expect(insert(`1, 'fact', 'treatment', 'relation', '{careTeam}', NULL, false, ''`)).rejects.toThrow('check');
    await expect(insert(`0, 'fact', 'treatment', 'relation', '{careTeam}', NULL, false, '§'`)).rejects.toThrow('check');
    await expect(insert(`1, 'fact', 'emergency', 'emergency', '{emergency}', NULL, false, '§'`)).rejects.toThrow(
      'check',
    );
  });

  it('cannot be changed by the running subgraph', async () => {
    const changed = subgraph.run(fact, ({ sql }) => sql('DELETE FROM access_policy'));
    await expect(changed).rejects.toThrow();
  });

  it('outlives a new seed, whose people have no rights yet', async () => {
    await withClient(subgraph.database.ownerUrl, (client) => reseed(client, 0, async () => undefined));
    expect(await subgraph.sql('SELECT FROM access_policy')).not.toEqual([]);
    expect(await subgraph.sql('SELECT FROM access_fact')).toEqual([]);
  });
});

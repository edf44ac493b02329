import { withClient } from '@tvaers/kit/database/provision';
import { reseed } from '@tvaers/kit/database/seed-command';
import { citizenId, organisationId } from '@tvaers/kit/seeding/ids';
import { Population } from '@tvaers/kit/seeding/population';
import { type TestDatabase, testDatabase } from '@tvaers/kit/testing/test-database';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { seedCitizens } from './seed-citizens.ts';

describe('the seed of citizens', () => {
  const now = new Date('2026-11-22T02:44:00Z');
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(citizensSubgraph);
    await withClient(database.ownerUrl, (client) =>
      reseed(client, 500, (seeding, { citizens }) => seedCitizens(seeding, { citizens, now })),
    );
  });
  afterAll(() => database.drop());

  const ask = async <Row extends object = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    withClient(database.ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);
  const count = async (sql: string) => Number((await ask<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);

  it('knows everybody of the population, and the day anybody last saw them', async () => {
    const rows = await ask<{ id: string; days: number }>(
      `SELECT c.id, ($1::date - (s.at AT TIME ZONE 'Europe/Copenhagen')::date) AS days
       FROM citizen c JOIN last_seen s ON s.citizen_id = c.id`,
      ['2026-11-22'],
    );
    const seen = new Map(rows.map(({ id, days }) => [id, days]));
    expect([...new Population(500)].filter((p) => seen.get(p.citizenId) !== p.lastSeenDaysAgo)).toEqual([]);
  });

  it('tells nothing of a time that has not come', async () => {
    expect(await count(`contact WHERE at > '${now.toISOString()}'`)).toBe(0);
    expect(await count(`living_situation WHERE observed_at > '${now.toISOString()}'`)).toBe(0);
  });

  it('agrees with the other sectors on where everybody stays and on what is enrolled', async () => {
    const rows = await ask<{ id: string; kind: string; area: string }>(
      `SELECT DISTINCT ON (citizen_id) citizen_id AS id, kind, area FROM living_situation
       ORDER BY citizen_id, observed_at DESC, id DESC`,
    );
    const stays = new Map(rows.map((row) => [row.id, row]));
    const strays = [...new Population(500)].filter(
      (p) => stays.get(p.citizenId)?.kind !== p.livingSituation || stays.get(p.citizenId)?.area !== p.area,
    );
    expect(strays).toEqual([]);
    expect(await count(`enrolment WHERE state <> 'FINISHED' AND parallel_to_id IS NULL`)).toBe(500);
  });

  it('holds on purpose what makes the work hard', async () => {
    expect(await count('enrolment WHERE parallel_to_id IS NOT NULL')).toBeGreaterThan(2);
    expect(await count('enrolment WHERE previous_id IS NOT NULL')).toBeGreaterThan(20);
    expect(await count('citizen WHERE given_name IS NULL')).toBeGreaterThan(5);
    expect(await count('acting_municipality WHERE disputed')).toBeGreaterThan(20);
    expect(await count(`citizen WHERE confidentiality = 'PROTECTED_ADDRESS'`)).toBeGreaterThan(2);
    expect(await count(`general_practitioner WHERE status = 'NONE'`)).toBeGreaterThan(50);
    expect(await count('safety_note')).toBeGreaterThan(50);
  });

  it('gives a second record of somebody nearly the same name and no number', async () => {
    const twins = [...new Population(500)].filter(({ duplicateOf }) => duplicateOf !== null);
    expect(twins.length).toBeGreaterThan(5);
    expect(twins.flatMap(({ identifiers }) => identifiers)).toEqual([]);
    const names = await ask<{ id: string; name: string }>(
      `SELECT id, concat_ws(' ', given_name, family_name, aliases[1]) AS name FROM citizen`,
    );
    const byId = new Map(names.map(({ id, name }) => [id, name]));
    for (const { citizenId: id, duplicateOf } of twins)
      expect(byId.get(id)?.slice(0, 1)).toMatch(
        new RegExp(`[${byId.get(citizenId(duplicateOf ?? 0))?.slice(0, 1)}ÅKT]`),
      );
  });

  it('knows the persons that people and messages look for', async () => {
    const rows = await ask(
      `SELECT given_name, family_name, i.value FROM citizen c LEFT JOIN citizen_identifier i ON i.citizen_id = c.id
       WHERE c.id = ANY ($1) ORDER BY array_position($1, c.id)`,
      [[citizenId(0), citizenId(1), citizenId(2)]],
    );
    expect(rows).toMatchObject([
      { given_name: 'Kim', family_name: 'Overby' },
      { given_name: 'Bruno', family_name: 'Elmer', value: '2509479989' },
      { given_name: 'Birgit', family_name: 'Berggren', value: '0703921VJ4' },
    ]);
  });

  it('knows consents: never given by some, taken back by others, and given by most', async () => {
    const rows = await ask<{ id: string; withdrawn: boolean }>(
      'SELECT citizen_id AS id, bool_or(withdrawn_at IS NOT NULL) AS withdrawn FROM consent GROUP BY citizen_id',
    );
    const withdrawn = new Map(rows.map((row) => [row.id, row.withdrawn]));
    expect([6, 7, 9].map((index) => withdrawn.get(citizenId(index)))).toEqual([false, undefined, true]);
    expect(rows.length).toBeGreaterThan(350);
    expect(rows.length).toBeLessThan(450);
    expect(await count(`consent WHERE valid_from > '${now.toISOString()}' OR valid_to < '${now.toISOString()}'`)).toBe(
      0,
    );
  });

  it('holds the facts that follow from it, in its own copy, without those that ended long ago', async () => {
    const due = `access_fact_due WHERE valid_to IS NULL OR valid_to > '${now.toISOString()}'::timestamptz - interval '7 days'`;
    expect(await count(`access_fact WHERE source = 'citizens' AND version = 1`)).toBe(await count(due));
    expect(await count('access_fact')).toBeLessThan(await count('access_fact_due'));
    const kinds = await ask<{ kind: string }>('SELECT DISTINCT kind FROM access_fact ORDER BY kind');
    const expected = ['block', 'consent', 'emergency', 'emergencyReview', 'guardian', 'openSocialCase', 'restriction'];
    expect(kinds.map(({ kind }) => kind)).toEqual(expected);
    const shelter = `access_fact WHERE kind = 'openSocialCase' AND organisation_id = '${organisationId('herberget-sundholm')}'`;
    expect(await count(shelter)).toBeGreaterThan(5);
  });

  it('leaves the municipalities when there is nobody to seed', async () => {
    await withClient(database.ownerUrl, (client) =>
      reseed(client, 0, (seeding, { citizens }) => seedCitizens(seeding, { citizens, now })),
    );
    expect(await count('municipality')).toBe(99);
    expect(await count('citizen')).toBe(0);
  });
});

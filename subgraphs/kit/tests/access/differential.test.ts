import { readFileSync } from 'node:fs';
import { classMask, DATA_CLASSES } from '@tvaers/contract/data-classes';
import fc from 'fast-check';
import { Client } from 'pg';
import { DEFAULT_POLICY_FILE } from '../../src/access/policy/load-policy.ts';
import { readPolicy } from '../../src/access/policy/read-policy.ts';
import { verdictOf } from '../../src/testing/reference-model.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { classesIn, settle, visibleIn } from './asked-of-database.ts';
import { AT, type World, worldNumbered } from './random-worlds.ts';

const WORLDS = Number(process.env.ACCESS_WORLDS ?? 12_000);
const BATCH = 500;
const seed = Number(process.env.ACCESS_SEED ?? Date.now() % 2 ** 31);
const rules = readPolicy(readFileSync(DEFAULT_POLICY_FILE, 'utf8'));

/** What the model says of every citizen and class of a world, in the words of the database. */
function expected({ viewer, facts, citizens }: World, world: number) {
  return citizens.flatMap((citizenId) => {
    const verdicts = DATA_CLASSES.flatMap((dataClass) => {
      const verdict = verdictOf({ rules, facts, at: AT }, viewer, citizenId, dataClass);
      return verdict ? [{ ...verdict, mask: classMask(dataClass) }] : [];
    });
    if (verdicts.length === 0) return [];
    const names = [...new Set(verdicts.flatMap((one) => one.rules))].sort();
    return [
      {
        ...{ world, citizenId, rules: names },
        classes: verdicts.reduce((all, { masked, mask }) => (masked ? all : all | mask), 0),
        writable: verdicts.reduce((all, { mask, writes }) => (writes ? all | mask : all), 0),
        bases: [...new Set(names.map((name) => rules.find(({ rule }) => rule === name)?.basis))].sort(),
      },
    ];
  });
}

const key = ({ world, citizenId }: { world: number; citizenId: string }) => `${world} ${citizenId}`;
const byKey = (one: { world: number; citizenId: string }, other: { world: number; citizenId: string }) =>
  key(one) < key(other) ? -1 : 1;

describe(`the database and the model of the policy (seed ${seed})`, () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await testDatabase({ name: 'access', entities: [], migrations: [] });
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Worlds number `from` and on, each drawn from the seed and its number. */
  const draw = (from: number): World[] =>
    Array.from({ length: BATCH }, (_, n) =>
      fc.sample(worldNumbered(n, rules), { numRuns: 1, seed: seed + from + n }),
    ).flat();

  it(`agree on every class of every citizen in ${WORLDS} worlds, and on who is visible`, async () => {
    let granted = 0;
    const used = new Set<string>();
    for (let from = 0; from < WORLDS; from += BATCH) {
      const worlds = draw(from);
      await settle(client, worlds);
      const right = worlds.flatMap(expected).sort(byKey);
      expect((await classesIn(client, worlds)).sort(byKey)).toEqual(right);
      const seen = right.filter(({ classes }) => classes !== 0);
      expect(await visibleIn(client, worlds, -1)).toEqual(seen.map(key).sort());
      const wanted = classMask('psychiatry') | classMask('plan');
      expect(await visibleIn(client, worlds, wanted)).toEqual(
        right
          .filter(({ classes }) => classes & wanted)
          .map(key)
          .sort(),
      );
      granted += right.length;
      for (const name of right.flatMap((one) => one.rules)) used.add(name);
    }
    // Worlds in which nobody may see anything would agree about nothing.
    expect(granted).toBeGreaterThan(WORLDS / 10);
    expect(rules.filter(({ basis, rule }) => basis !== 'none' && !used.has(rule)).map(({ rule }) => rule)).toEqual([]);
  }, 120_000);

  const changed = async (worlds: readonly World[], change: (world: World) => World) => {
    const seen = async (some: readonly World[]) => {
      await settle(client, some);
      return new Map((await classesIn(client, some)).map((one) => [key(one), one.classes]));
    };
    return { before: await seen(worlds), after: await seen(worlds.map(change)) };
  };
  const never = ({ before, after }: Awaited<ReturnType<typeof changed>>) => {
    for (const [citizen, classes] of after)
      expect([citizen, classes & ~(before.get(citizen) ?? 0)]).toEqual([citizen, 0]);
  };

  it.each(['consent', 'decision', 'careTeam', 'treatmentRelation', 'openSocialCase', 'guardian'] as const)(
    'never show more when the facts of the kind %s are withdrawn',
    async (kind) => {
      never(
        await changed(draw(50_000), (world) => ({ ...world, facts: world.facts.filter((one) => one.kind !== kind) })),
      );
    },
  );

  it('never show more when a citizen blocks somebody', async () => {
    const block = { version: 1, kind: 'block' as const, classes: null, purpose: null, subject: null };
    const open = { validFrom: new Date(AT - 1).toISOString(), validTo: null, factId: '' };
    never(
      await changed(draw(60_000), (world) => ({
        ...world,
        facts: world.facts.concat(
          world.citizens.slice(0, 2).map((citizenId, n) => ({
            ...{ ...block, ...open, citizenId, organisationId: null },
            staffMemberId: n === 0 ? null : world.viewer.staffMemberId,
          })),
        ),
      })),
    );
  });

  it('show one citizen more, and no other, when somebody takes emergency access to one', async () => {
    const worlds = draw(70_000).map(({ viewer, ...world }) => ({
      ...world,
      viewer: {
        ...viewer,
        role: 'clinic' as const,
        purpose: 'emergency' as const,
        staffMemberId: '5f000000-0000-4000-8000-000000000009',
      },
    }));
    const { before, after } = await changed(worlds, (world) => ({
      ...world,
      facts: world.facts.concat({
        ...{ factId: '', version: 1, kind: 'emergency', citizenId: world.citizens[0] ?? '', subject: null },
        ...{ staffMemberId: world.viewer.staffMemberId, organisationId: null, classes: null, purpose: null },
        ...{ validFrom: new Date(AT - 1).toISOString(), validTo: null },
      }),
    }));
    worlds.forEach(({ citizens }, world) => {
      const [helped, ...others] = citizens.map((citizenId) => key({ world, citizenId }));
      expect(after.get(helped ?? '')).toBeGreaterThan(0);
      for (const other of others) expect(after.get(other)).toBe(before.get(other));
    });
  });

  it('do not change for one citizen when the facts of all others do', async () => {
    const { before, after } = await changed(draw(80_000), (world) => ({
      ...world,
      facts: world.facts.filter(({ citizenId }) => citizenId === world.citizens[0]),
    }));
    for (const [citizen, classes] of after) expect(before.get(citizen)).toBe(classes);
  });
});

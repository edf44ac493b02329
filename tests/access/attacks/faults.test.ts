import { setTimeout as sleep } from 'node:timers/promises';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import { house } from '../../harness/house.ts';
import { type HouseProcess, startHouse } from '../../harness/house-process.ts';
import { signalSector } from '../../harness/sector-process.ts';
import { tokenOf } from '../../harness/token.ts';
import { caseloadOf } from './caseloads.ts';
import { sqlOf } from './house-sql.ts';
import { type Delivered, deliveredBy, leaveEarly, withoutRow } from './known-reads.ts';
import { askSector, entityCall, viewerOfPerson } from './past-the-door.ts';
import { KAREN, MADS } from './people.ts';
import { codesOf, inParallel, parsed } from './raw-answer.ts';
import { stallEvents } from './stalled-events.ts';

/** How many citizens are shut off from who saw them; the whole city is asked for by the environment. */
const REVOKED = Number(process.env.TVAERS_REVOKED ?? 50);
/** A few in every run; `TVAERS_KILLS=20` and more by hand. */
const KILLS = Number(process.env.TVAERS_KILLS ?? 8);
/** After so long without a word from an owner no copy of its facts counts (rule F23). */
const STALE_MS = 30_000;
const MOST_ENTITIES = 200;

describe('a house in which things go wrong', () => {
  let own: HouseProcess;
  let karen: Viewer;
  beforeAll(async () => {
    own = await startHouse({ flags: ['--citizens', String(Math.max(60, REVOKED))] });
    process.env.TVAERS_HOUSE = own.file;
    karen = await viewerOfPerson(KAREN);
  }, 300_000);
  afterAll(() => own.stop(), 60_000);

  describe('whose events stand still', () => {
    const others = SUBGRAPH_NAMES.filter((name) => name !== 'citizens');
    let citizens: string[];

    /** How many of them a sector shows to Karen now, and whether it says that it cannot know. */
    async function shown(sector: SubgraphName): Promise<{ disclosed: number; stale: boolean }> {
      const parts = Array.from({ length: Math.ceil(citizens.length / MOST_ENTITIES) }, (_none, index) =>
        citizens.slice(index * MOST_ENTITIES, (index + 1) * MOST_ENTITIES),
      );
      const answers = await inParallel(parts, (part) => askSector(sector, karen, entityCall('Citizen', part)), 2);
      const found = answers.flatMap((answer) => (parsed(answer).data?._entities ?? []) as (object | null)[]);
      return {
        disclosed: found.filter((one) => one !== null).length,
        stale: answers.every((answer) => codesOf(answer).includes('FACTS_STALE')),
      };
    }

    /** When each of the other sectors last showed any of them, looking again and again until then; 0 is never. */
    async function watchUntil(end: number): Promise<Record<string, number>> {
      const last: Record<string, number> = Object.fromEntries(others.map((sector) => [sector, 0]));
      for (; Date.now() < end; await sleep(500))
        for (const sector of others) {
          const asked = Date.now();
          if ((await shown(sector)).disclosed > 0) last[sector] = asked;
        }
      return last;
    }

    /** What is shown between the first word from the owners and the last: nothing, where facts come before signs of life. */
    async function shownWhileCatchingUp(): Promise<string[]> {
      const found: string[] = [];
      for (const sector of others)
        for (let state = await shown(sector); state.stale || state.disclosed > 0; state = await shown(sector)) {
          if (state.disclosed > 0) found.push(`${sector} ${state.disclosed}`);
          await sleep(200);
        }
      return found;
    }

    beforeAll(async () => {
      const rows = await sqlOf<{ id: string }>(
        'citizens',
        'SELECT id FROM citizen WHERE merged_into IS NULL ORDER BY id LIMIT $1',
        [REVOKED],
      );
      citizens = rows.map(({ id }) => id);
      for (const sector of SUBGRAPH_NAMES)
        await sqlOf(
          sector,
          `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, classes, valid_from)
           SELECT 'attack', gen_random_uuid(), 1, 'careTeam', id, $2, -1, now() - interval '1 day' FROM unnest($1::uuid[]) AS id`,
          [citizens, karen.staffMemberId],
        );
    }, 60_000);

    it(`Z11: shows no longer than 30 seconds whom ${REVOKED} citizens have shut out, and nothing afterwards`, async () => {
      for (const sector of SUBGRAPH_NAMES)
        expect(await shown(sector)).toEqual({ disclosed: citizens.length, stale: false });

      const stall = await stallEvents();
      const stalledAt = Date.now();
      let revokedAt = stalledAt;
      let lastDisclosure: Record<string, number> = {};
      try {
        const revocations = await inParallel(citizens, (id) => shutOut(id, karen));
        expect(revocations.filter((kind) => kind !== 'BlockAccessSuccess')).toEqual([]);
        revokedAt = Date.now();
        // The owner of the facts at once; that nobody else is heard comes on top later.
        expect((await shown('citizens')).disclosed).toBe(0);

        lastDisclosure = await watchUntil(revokedAt + STALE_MS + 3000);
        const tooLate = Object.entries(lastDisclosure).filter(([, at]) => at > revokedAt + STALE_MS);
        expect(tooLate).toEqual([]);
        for (const sector of others) expect(await shown(sector)).toEqual({ disclosed: 0, stale: true });
      } finally {
        await stall.letGo();
      }
      expect(await shownWhileCatchingUp()).toEqual([]);
      process.stdout.write(
        `revoked ${citizens.length} in ${revokedAt - stalledAt} ms; last disclosures ${JSON.stringify(lastDisclosure)}, revoked at ${revokedAt}; all denied ${Date.now() - revokedAt} ms after
`,
      );
    }, 300_000);
  });

  describe('whose processes are killed while people read', () => {
    it(`I09: has a row in the read log for everything that reached anybody through ${KILLS} kills, though others hang up`, async () => {
      const known = (await onceFactsAreFresh(() => caseloadOf(MADS))).slice(0, 8);
      const token = await tokenOf(MADS);
      const delivered: Delivered[] = [];
      let isOver = false;
      const reader = async (offset: number) => {
        for (let turn = offset; !isOver; turn++) {
          const id = known[turn % known.length] ?? '';
          delivered.push(...(await deliveredBy(MADS, id).catch(() => [])));
          await leaveEarly(house().gateway.graphql, token, id, 1 + (turn % 40));
        }
      };
      const readers = [0, 2, 4, 6].map(reader);
      const kills: string[] = [];
      for (let turn = 0; kills.length < KILLS; turn++) {
        const sector = SUBGRAPH_NAMES[turn % SUBGRAPH_NAMES.length] as SubgraphName;
        await sleep(400);
        if (await isReady(sector)) {
          signalSector(sector, 'SIGKILL');
          kills.push(sector);
        }
      }
      await untilReady();
      const before = delivered.length;
      while (delivered.length < before + 20) await sleep(100);
      isOver = true;
      await Promise.all(readers);

      expect(new Set(delivered.map(({ sector }) => sector))).toEqual(new Set(SUBGRAPH_NAMES));
      expect(await withoutRow(delivered)).toEqual([]);
      process.stdout.write(`${kills.length} kills, ${delivered.length} delivered parts, each with its row\n`);
    }, 240_000);
  });
});

const isReady = (sector: SubgraphName): Promise<boolean> =>
  fetch(house().subgraphs[sector].graphql.replace('/graphql', '/health/ready')).then(
    ({ ok }) => ok,
    () => false,
  );

async function untilReady(): Promise<void> {
  for (const sector of SUBGRAPH_NAMES) while (!(await isReady(sector))) await sleep(200);
}

/** Nothing is told while no owner of facts has been heard for a while, as after the test before. */
async function onceFactsAreFresh<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++)
    try {
      return await ask();
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(300);
    }
}

/** The citizen blocks somebody, on their own page. */
async function shutOut(citizenId: string, { staffMemberId }: Viewer): Promise<string | undefined> {
  const own: Viewer = {
    ...{ subject: `attack-${citizenId}`, name: 'Borger', role: 'citizen', purpose: 'citizenSelf' },
    ...{ organisationId: null, staffMemberId: null, citizenId },
  };
  const document = 'mutation Block($input: BlockAccessInput!) { blockAccess(input: $input) { __typename } }';
  const answer = await askSector('citizens', own, { document, variables: { input: { citizenId, staffMemberId } } });
  return (parsed(answer).data?.blockAccess as { __typename: string } | undefined)?.__typename;
}

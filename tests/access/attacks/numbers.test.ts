import { randomUUID } from 'node:crypto';
import { queries } from './api-graph.ts';
import { caseloadOf, hiddenFrom } from './caseloads.ts';
import { sqlOf } from './house-sql.ts';
import { MADS } from './people.ts';
import { rankSumZ } from './rank-sum.ts';
import { parsed, rawAnswer, withoutIds } from './raw-answer.ts';

/** As many look-ups of each kind; how far apart two samples of the same thing may be by chance, in standard deviations. */
const LOOK_UPS = 200;
const BY_CHANCE = 4;

const SEARCH =
  'query S($search: String!) { citizens(search: $search) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';
const REGISTER =
  'mutation R($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename ... on RegisterCitizenSuccess { citizen { id displayName } } ... on Problem { message } } }';
const IDENTIFY =
  'mutation I($input: IdentifyCitizenInput!) { identifyCitizen(input: $input) { __typename ... on IdentifyCitizenSuccess { citizen { id } warning } ... on Problem { message } } }';

interface Registered {
  citizen?: { id: string };
}

/** Replacement numbers with a day above sixty, so that they are nobody's. */
const START = Math.floor(Math.random() * 90_000);
const nobodysNumber = (index: number): string => `7101${String(700_000 + START + index).slice(-6)}`;

describe('somebody who tries numbers', () => {
  let hidden: { id: string; value: string }[];
  let names: string[];
  beforeAll(async () => {
    const open = new Set(await caseloadOf(MADS));
    const all = await sqlOf<{ id: string; value: string; name: string | null }>(
      'citizens',
      `SELECT c.id, i.value, c.family_name AS name FROM citizen c JOIN citizen_identifier i ON i.citizen_id = c.id
       WHERE i.use = 'OFFICIAL' AND NOT i.contested AND NOT EXISTS (
         SELECT FROM citizen_identifier twin WHERE twin.value = i.value AND twin.contested) AND length(i.value) = 10 ORDER BY c.id LIMIT 60`,
    );
    const candidates = all.filter(({ id }) => !open.has(id));
    const notSeen = await hiddenFrom(
      MADS,
      candidates.map(({ id }) => id),
    );
    hidden = candidates.filter(({ id }) => notSeen.includes(id));
    names = candidates.filter(({ id, name }) => notSeen.includes(id) && name).map(({ name }) => name as string);
    expect(hidden.length).toBeGreaterThan(10);
  });

  it('Z17: cannot tell a number that a hidden citizen has from one that nobody has, by the answer or by its time', async () => {
    const times: { taken: number[]; free: number[] } = { taken: [], free: [] };
    const look = async (kind: keyof typeof times, number: string) => {
      const begun = performance.now();
      const answer = await rawAnswer({ document: SEARCH, variables: { search: number } }, { as: MADS });
      times[kind].push(performance.now() - begun);
      return withoutIds(answer);
    };
    const answers = new Set<string>();
    for (let turn = 0; turn < LOOK_UPS; turn++) {
      const taken = () => look('taken', hidden[turn % hidden.length]?.value ?? '');
      const free = () => look('free', nobodysNumber(turn));
      // In turns, so that whatever else the machine does falls on both alike.
      for (const one of turn % 2 ? [taken, free] : [free, taken]) answers.add(await one());
    }
    expect(answers.size).toBe(1);
    expect(Math.abs(rankSumZ(times.taken, times.free))).toBeLessThan(BY_CHANCE);
  });

  it('Z17: opens a record, or adds a number to one, the same way for both', async () => {
    const made: string[] = [];
    const told = new Set<string>();
    for (const [index, { value }] of hidden.slice(0, 5).entries())
      for (const identifier of [value, nobodysNumber(500 + index)]) {
        const record = await rawAnswer(
          { document: REGISTER, variables: { input: { aliases: ['Prøven'], identifier } } },
          { as: MADS },
        );
        const id = (parsed(record).data?.registerCitizen as Registered | undefined)?.citizen?.id ?? '';
        made.push(id);
        told.add(withoutIds(record, id));
      }
    expect([...told]).toHaveLength(1);
    told.clear();
    for (const [index, { value }] of hidden.slice(5, 8).entries())
      for (const identifier of [value, nobodysNumber(700 + index)]) {
        const citizenId = made[index] ?? randomUUID();
        const answer = await rawAnswer(
          { document: IDENTIFY, variables: { input: { citizenId, identifier } } },
          { as: MADS },
        );
        const result = parsed(answer).data?.identifyCitizen as { __typename: string } | undefined;
        told.add(result?.__typename ?? answer.text);
      }
    expect([...told]).toEqual(['IdentifyCitizenSuccess']);
  });

  it('Z18: finds nobody by anything of a hidden record: number, name, id', async () => {
    const words = [
      ...hidden.slice(0, 6).map(({ value }) => value),
      ...hidden.slice(0, 6).map(({ id }) => id),
      ...names.slice(0, 6),
    ];
    for (const search of words) {
      const { data } = parsed(await rawAnswer({ document: SEARCH, variables: { search } }, { as: MADS }));
      const found =
        (data?.citizens as { edges: { node: { id: string } }[] } | null)?.edges.map(({ node }) => node.id) ?? [];
      expect(found.filter((id) => hidden.some((one) => one.id === id))).toEqual([]);
    }
  });

  it('Z18: can neither sort by nor filter on a field of a citizen: no argument of the graph does', () => {
    const names = queries.flatMap(({ args }) => args.map(({ name }) => name));
    expect(names.filter((name) => /order|sort|where|filter|having|group/i.test(name))).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';

const RECORD = `mutation ($input: RecordLivingSituationInput!) { recordLivingSituation(input: $input) {
  __typename
  ... on RecordLivingSituationSuccess { livingSituation { kind place area observedAt until } }
  ... on InvalidInput { field }
  ... on Problem { message }
} }`;
const HISTORY = `query ($id: ID!, $first: Int, $after: String) { citizen(id: $id) {
  livingSituation { kind until }
  livingSituations(first: $first, after: $after) {
    edges { node { kind observedAt until } } pageInfo { hasNextPage endCursor }
  }
} }`;

interface History {
  citizen: {
    livingSituation: { kind: string };
    livingSituations: {
      edges: { node: { kind: string; until: string | null } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

describe('recording where somebody stays', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const as = viewerOf('outreach');
  const record = async (input: object) =>
    (await citizens.ask({ query: RECORD, variables: { input }, as })).data.recordLivingSituation;
  const history = async (id: string, page: object = {}) =>
    (await citizens.ask<History>({ query: HISTORY, variables: { id, ...page }, as })).data.citizen;
  const seen = (citizenId: string, kind: string, day: string) =>
    record({ citizenId, kind, observedAt: `${day}T12:00:00.000Z` });

  it('ends the earlier observation where the new one begins', async () => {
    const citizenId = await someCitizen(citizens);
    await seen(citizenId, 'SHELTER', '2026-11-01');
    await seen(citizenId, 'ROUGH_SLEEPING', '2026-11-10');
    expect(await history(citizenId)).toMatchObject({
      livingSituation: { kind: 'ROUGH_SLEEPING', until: null },
      livingSituations: {
        edges: [
          { node: { kind: 'ROUGH_SLEEPING', until: null } },
          { node: { kind: 'SHELTER', until: '2026-11-10T12:00:00.000Z' } },
        ],
      },
    });
  });

  it('puts what is noted late to its place in the history, and tells nobody', async () => {
    const citizenId = await someCitizen(citizens);
    await seen(citizenId, 'OWN_HOME', '2026-11-20');
    expect(await seen(citizenId, 'SHELTER', '2026-11-02')).toMatchObject({
      livingSituation: { kind: 'SHELTER', until: '2026-11-20T12:00:00.000Z' },
    });
    expect(await history(citizenId)).toMatchObject({ livingSituation: { kind: 'OWN_HOME' } });
    const told = (await citizens.outbox()).filter(({ payload }) => payload.citizenId === citizenId);
    expect(told).toHaveLength(1);
  });

  it('gives the history page by page', async () => {
    const citizenId = await someCitizen(citizens);
    for (const day of ['01', '02', '03']) await seen(citizenId, 'SHELTER', `2026-11-${day}`);
    const first = (await history(citizenId, { first: 2 })).livingSituations;
    expect(first.edges).toHaveLength(2);
    const after = first.pageInfo.endCursor;
    const rest = (await history(citizenId, { first: 2, after })).livingSituations;
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(rest.edges).toMatchObject([{ node: { until: '2026-11-02T12:00:00.000Z' } }]);
  });

  it('tells the other sectors the last part of the city that is known, when an observation names none', async () => {
    const citizenId = await someCitizen(citizens);
    await record({ citizenId, kind: 'SHELTER', area: 'Amager', observedAt: '2026-11-01T12:00:00.000Z' });
    await seen(citizenId, 'ROUGH_SLEEPING', '2026-11-02');
    expect((await citizens.outbox()).at(-1)?.payload).toMatchObject({ citizenId, area: 'Amager' });
  });

  it('takes a blank for nothing that was named', async () => {
    const citizenId = await someCitizen(citizens);
    await record({ citizenId, kind: 'SHELTER', area: ' Amager ', observedAt: '2026-11-01T12:00:00.000Z' });
    for (const blank of ['', '  '])
      expect(await record({ citizenId, kind: 'ROUGH_SLEEPING', place: blank, area: blank })).toMatchObject({
        livingSituation: { place: null, area: null },
      });
    expect((await citizens.outbox()).at(-1)?.payload).toMatchObject({ citizenId, place: null, area: 'Amager' });
  });

  it('tells the other sectors neither place nor part of the city of a protected address, and labels the row', async () => {
    const citizenId = await someCitizen(citizens, { confidentiality: 'PROTECTED_ADDRESS' });
    await record({ citizenId, kind: 'OWN_HOME', place: 'Hemmelig Vej 1', area: 'Valby' });
    expect((await citizens.outbox()).at(-1)?.payload).toMatchObject({ citizenId, place: null, area: null });
    expect(await citizens.sql('SELECT data_class FROM living_situation WHERE citizen_id = $1', [citizenId])).toEqual([
      { data_class: 'protectedAddress' },
    ]);
  });

  it('refuses the future, endless words and nobody', async () => {
    const citizenId = await someCitizen(citizens);
    expect(await record({ citizenId, kind: 'SHELTER', observedAt: '2099-01-01T00:00:00Z' })).toMatchObject({
      field: 'observedAt',
    });
    expect(await record({ citizenId, kind: 'SHELTER', place: 'x'.repeat(201) })).toMatchObject({ field: 'place' });
    expect(await record({ citizenId: randomUUID(), kind: 'SHELTER' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('does it once for one key', async () => {
    const input = { citizenId: await someCitizen(citizens), kind: 'SHELTER', idempotencyKey: 'l-1' };
    expect(await record(input)).toEqual(await record(input));
    expect(await record({ ...input, kind: 'OWN_HOME' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });
});

import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';
import { actingOn } from './acting-municipality.rules.ts';

describe('the municipality that has to act', () => {
  const moved = { name: 'Roskilde', from: '2026-05-01', to: null };
  const before = { name: 'København', from: '2025-01-01', to: '2026-04-30' };

  it('is the one whose period holds the day, both ends included', () => {
    expect(actingOn([moved, before], '2026-05-01')).toBe(moved);
    expect(actingOn([moved, before], '2026-04-30')).toBe(before);
    expect(actingOn([moved, before], '2024-12-31')).toBeNull();
  });
});

describe('municipalities', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  it('are 99, in Danish order, each with its region on the day that is asked', async () => {
    const query = `query { municipalities { code name before: region(on: "2026-12-31") after: region(on: "2027-01-01") } }`;
    const { data } = await citizens.ask<{ municipalities: Record<string, string>[] }>({
      query,
      as: viewerOf('steering'),
    });
    expect(data.municipalities).toHaveLength(99);
    expect(data.municipalities.at(-1)?.name).toBe('Aarhus');
    expect(data.municipalities.find(({ code }) => code === '0101')).toEqual({
      ...{ code: '0101', name: 'København', before: 'Region Hovedstaden', after: 'Region Østdanmark' },
    });
  });

  it('can be pointed at by code', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Municipality { code name } } }`;
    const of = ['0265', 'ukendt'].map((code) => ({ __typename: 'Municipality', code }));
    const { data } = await citizens.ask({ query, variables: { of }, as: viewerOf('operator') });
    expect(data._entities).toEqual([{ code: '0265', name: 'Roskilde' }, null]);
  });

  it('are told with the dispute between them, because help goes on meanwhile (rule R23)', async () => {
    const id = await someCitizen(citizens);
    await citizens.sql(
      `INSERT INTO acting_municipality (id, citizen_id, municipality_code, valid_from, valid_to, disputed) VALUES
       (gen_random_uuid(), $1, '0265', '2026-05-01', NULL, true),
       (gen_random_uuid(), $1, '0101', '2025-01-01', '2026-04-30', false)`,
      [id],
    );
    const query = `query ($id: ID!) { citizen(id: $id) {
      actingMunicipality { code name from to disputed } actingMunicipalities { code to }
    } }`;
    expect((await citizens.ask({ query, variables: { id }, as: viewerOf('coordinator') })).data.citizen).toEqual({
      actingMunicipality: { code: '0265', name: 'Roskilde', from: '2026-05-01', to: null, disputed: true },
      actingMunicipalities: [
        { code: '0265', to: null },
        { code: '0101', to: '2026-04-30' },
      ],
    });
  });
});

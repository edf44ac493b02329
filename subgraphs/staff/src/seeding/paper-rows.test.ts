import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { seededStaff } from '../../tests/seeded-staff.ts';

interface PaperRow {
  row: number;
  kind: 'organisation' | 'team' | 'offer' | 'announced change';
  name: string;
  owner: string | null;
  targetGroup: string | null;
  period: string | null;
  description: string | null;
  money: string[];
}

const ALL_ROWS = `
  SELECT paper_row AS row, 'organisation' AS kind, name, sector AS owner, target_group AS "targetGroup", period,
    description, ARRAY(SELECT paper || ': ' || remark FROM funding WHERE organisation_id = o.id) AS money
  FROM organisation o WHERE paper_row IS NOT NULL
  UNION ALL
  SELECT t.paper_row, 'team', t.name, o.name, t.target_group, t.period, t.description,
    ARRAY(SELECT paper || ': ' || remark FROM funding WHERE team_id = t.id)
  FROM team t JOIN organisation o ON o.id = t.organisation_id WHERE t.paper_row IS NOT NULL
  UNION ALL
  SELECT f.paper_row, CASE status WHEN 'ANNOUNCED' THEN 'announced change' ELSE 'offer' END, f.name, o.name,
    f.target_group, f.period, f.description, ARRAY(SELECT paper || ': ' || remark FROM funding WHERE offer_id = f.id)
  FROM offer f JOIN organisation o ON o.id = f.provider_id WHERE f.paper_row IS NOT NULL
  ORDER BY 1, 3`;

describe('the 41 rows of the committee papers in the seed', () => {
  let staff: TestSubgraph;
  let rows: PaperRow[];
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 0 });
    rows = await staff.sql<PaperRow>(ALL_ROWS);
  });
  afterAll(() => staff.close());

  it('are all there, each as an organisation, a team, an offer or an announced change', () => {
    const numbers = [...new Set(rows.map(({ row }) => row))];
    expect(numbers).toEqual(Array.from({ length: 41 }, (_none, index) => index + 1));
  });

  it('each have an owner, a target group, a period, what a paper says about money, and a Danish description', () => {
    const incomplete = rows.filter(
      ({ owner, targetGroup, period, description, money }) =>
        !owner || !targetGroup || !period || !description || money.length === 0 || money.some((one) => one.length < 15),
    );
    expect(incomplete).toEqual([]);
  });

  it('name the bodies of the papers as organisations and their people as teams', () => {
    const kindsOf = (row: number) => new Set(rows.filter((one) => one.row === row).map(({ kind }) => kind));
    for (const row of [1, 5, 6, 9, 14, 35, 36]) expect([row, kindsOf(row).has('organisation')]).toEqual([row, true]);
    for (const row of [8, 16, 17, 18, 19, 28, 29]) expect([row, kindsOf(row).has('team')]).toEqual([row, true]);
    for (const row of [2, 3, 4, 10, 25, 27, 30, 32, 34, 37, 38, 39])
      expect([row, [...kindsOf(row)]]).toEqual([row, ['announced change']]);
  });

  it.each([
    [1, '2022-01-01', 0.5, null],
    [7, '2023-01-01', 2, 2.5],
    [7, '2024-01-01', 1.9, 2.5],
    [12, null, null, 1],
    [16, '2021-01-01', null, 10],
    [19, '2021-01-01', 8.5, 11.5],
    [22, '2021-01-01', 8, null],
    [26, '2021-01-01', 1.8, null],
    [29, '2021-01-01', null, 4.5],
    [31, '2022-01-01', 0.5, null],
    [31, '2023-01-01', 1.1, null],
    [40, '2022-01-01', 1.4, null],
    [40, '2023-01-01', 2, null],
    [41, '2022-01-01', 12, null],
  ])(
    'row %i has from %s the million kroner %s and the full-time equivalents %s',
    async (row, from, million, staffing) => {
      const found = await staff.sql(
        `SELECT FROM funding LEFT JOIN offer ON offer.id = offer_id
         LEFT JOIN organisation ON organisation.id = funding.organisation_id LEFT JOIN team ON team.id = team_id
       WHERE coalesce(offer.paper_row, organisation.paper_row, team.paper_row) = $1
         AND funding.valid_from IS NOT DISTINCT FROM $2::date
         AND million_kroner_per_year IS NOT DISTINCT FROM $3::numeric
         AND full_time_equivalents IS NOT DISTINCT FROM $4::numeric`,
        [row, from, million, staffing],
      );
      expect(found.length).toBeGreaterThan(0);
    },
  );
});

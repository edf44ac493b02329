import { coordinatorCount, DIRECTORY_TEAMS } from '@tvaers/kit/seeding/directory';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { seededStaff } from './seeded-staff.ts';

describe('the seed of staff', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: 500 });
  });
  afterAll(() => staff.close());

  const none = async (sql: string) => expect(await staff.sql(sql)).toEqual([]);

  it('has one coordinator for each 25 citizens and nobody with more', async () => {
    const rows = await staff.sql<{ count: string }>(
      `SELECT count(*) FROM care_team_member WHERE role = 'COORDINATOR' GROUP BY staff_member_id`,
    );
    expect(rows).toHaveLength(coordinatorCount(500));
    expect(Math.max(...rows.map(({ count }) => Number(count)))).toBe(25);
  });

  it('gives everybody a title, an employer and a team today', () =>
    none(`SELECT name FROM staff_member m WHERE NOT EXISTS
            (SELECT FROM staff_role WHERE staff_member_id = m.id AND valid_to IS NULL)
          OR NOT EXISTS (SELECT FROM team_member WHERE staff_member_id = m.id)`));

  it('has the teams of the common directory in their sizes', async () => {
    const rows = await staff.sql<{ id: string; size: string }>(
      'SELECT team_id AS id, count(*) AS size FROM team_member GROUP BY team_id',
    );
    const sizes = new Map(rows.map(({ id, size }) => [id, Number(size)]));
    expect(DIRECTORY_TEAMS.map(({ id }) => sizes.get(id))).toEqual(DIRECTORY_TEAMS.map(({ size }) => size));
  });

  it('says in each offer in Danish what it is, and where there are hours, a phone', () =>
    none(`SELECT offer.name FROM offer LEFT JOIN offer_at_place AS given ON given.offer_id = offer.id
          WHERE length(description) < 20 OR (given.id IS NOT NULL AND given.phone IS NULL)`));

  it('mans every shift within its opening hours', () =>
    none(`SELECT shift.* FROM duty_shift AS shift WHERE NOT EXISTS (SELECT FROM schedule
            WHERE schedule.offer_at_place_id = shift.offer_at_place_id AND schedule.weekday = shift.weekday)`));

  it('lets every care team begin on or before the day its members came', () =>
    none(`SELECT m.id FROM care_team_member m JOIN care_team t ON t.id = m.care_team_id
          WHERE m.valid_from < t.valid_from AND m.role <> 'SOCIAL_NURSE'`));

  it('ends an organisation only with a successor that begins on the next day', () =>
    none(`SELECT ended.name FROM organisation ended LEFT JOIN organisation next ON next.id = ended.successor_id
          WHERE ended.valid_to IS NOT NULL AND next.valid_from IS DISTINCT FROM ended.valid_to + 1`));

  it('leaves no day without a parent for a unit that has one', () =>
    none(`SELECT p.organisation_id FROM organisation_parent p WHERE p.valid_to IS NOT NULL AND NOT EXISTS
            (SELECT FROM organisation_parent n WHERE n.organisation_id = p.organisation_id AND n.valid_from = p.valid_to + 1)`));
});

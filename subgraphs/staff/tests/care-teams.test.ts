import { coordinatorId } from '@tvaers/kit/seeding/directory';
import { citizenId } from '@tvaers/kit/seeding/ids';
import { Population } from '@tvaers/kit/seeding/population';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { seededStaff } from './seeded-staff.ts';

const as = viewerOf('coordinator');
const AROUND = `query Around($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { id
  coordinator { id name title phone organisation { name sector parent { name } } }
  careTeam { members { role from staffMember { id name title phone } } } } } }`;
const CASELOAD = `query Caseload($id: ID!) { staffMember(id: $id) { id name title phone
  caseload { count ceiling aboveCeiling citizens { id } } } }`;

interface Around {
  id: string;
  coordinator: { id: string; organisation: { name: string } } | null;
  careTeam: { members: { role: string; staffMember: { id: string } }[] } | null;
}

describe('who works with a citizen', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff();
  });
  afterAll(() => staff.close());

  const around = async (ids: readonly string[], correlationId?: string): Promise<Around[]> => {
    staff.statements.forget();
    const { data, errors } = await staff.ask<{ _entities: Around[] }>({
      query: AROUND,
      variables: { of: ids.map((id) => ({ __typename: 'Citizen', id })) },
      as,
      ...(correlationId && { correlationId }),
    });
    expect(errors).toBeUndefined();
    return data._entities;
  };

  it('is answered for 25 citizens with as many statements as for 5', async () => {
    const ids = Array.from({ length: 25 }, (_none, index) => citizenId(index));
    await around(ids.slice(0, 5));
    const forFive = staff.statements.own().length;
    const found = await around(ids);
    expect(found.map(({ id }) => id)).toEqual(ids);
    // Coordinators, care teams, their members, the people, organisations, their parents.
    expect([forFive, staff.statements.own().length]).toEqual([6, 6]);
  });

  it('follows the courses and the part of the city', async () => {
    const people = [...new Population(100)];
    const found = await around(people.map(({ citizenId: id }) => id));
    for (const [index, { courses, coordinatorId: coordinator }] of people.entries()) {
      const roles = found[index]?.careTeam?.members.map(({ role }) => role) ?? [];
      expect(roles).toContain('OUTREACH_WORKER');
      expect(roles.includes('FACT_CLINICIAN')).toBe(courses.includes('FACT'));
      expect(roles.includes('SUBSTITUTION_CLINICIAN')).toBe(courses.includes('SUBSTITUTION'));
      expect(roles.includes('HOUSING_SUPPORT')).toBe(courses.includes('HOUSING_FIRST'));
      expect(found[index]?.coordinator?.id ?? null).toBe(coordinator);
    }
  });

  it('names a social nurse for those who are in Bispebjerg now', async () => {
    const [admitted] = await around([citizenId(4)]);
    expect(admitted?.careTeam?.members.map(({ role }) => role)).toContain('SOCIAL_NURSE');
  });

  it('is null for a citizen nobody works with', async () => {
    const [nobody] = await around(['00000000-0000-8000-8000-000000000000']);
    expect(nobody).toMatchObject({ coordinator: null, careTeam: null });
  });

  it('is noted in the log, once for each citizen', async () => {
    await around([citizenId(0), citizenId(1)], 'who-works-with-them');
    const rows = await staff.sql<{ citizen_id: string; data_classes: string[] }>(
      `SELECT unnest(citizen_ids) AS citizen_id, data_classes FROM access_event WHERE correlation_id = 'who-works-with-them'`,
    );
    expect(rows.map((row) => row.citizen_id).sort()).toEqual([citizenId(0), citizenId(1)].sort());
    expect(rows.every((row) => row.data_classes.includes('contactInfo'))).toBe(true);
  });

  it('gives a coordinator 25 citizens with two statements, in the order they came, each noted in the log', async () => {
    staff.statements.forget();
    const { data } = await staff.ask<{ staffMember: { caseload: { count: number; citizens: { id: string }[] } } }>({
      query: CASELOAD,
      variables: { id: coordinatorId(0) },
      as,
      correlationId: 'a-caseload',
    });
    expect(data.staffMember.caseload).toMatchObject({ count: 25, ceiling: 25, aboveCeiling: false });
    expect(staff.statements.own()).toHaveLength(2);
    const came = await staff.sql<{ citizen_id: string }>(
      `SELECT citizen_id FROM care_team_member WHERE staff_member_id = $1 AND role = 'COORDINATOR' ORDER BY valid_from, citizen_id`,
      [coordinatorId(0)],
    );
    expect(data.staffMember.caseload.citizens.map(({ id }) => id)).toEqual(came.map((row) => row.citizen_id));
    const logged = await staff.sql(
      `SELECT unnest(citizen_ids) FROM access_event WHERE correlation_id = 'a-caseload' AND 'contactInfo' = ANY(data_classes)`,
    );
    expect(logged).toHaveLength(25);
  });

  it('gives no caseload to somebody who coordinates nobody', async () => {
    const { data } = await staff.ask({
      query: CASELOAD,
      variables: { id: await someoneOutside() },
      as,
    });
    expect(data).toMatchObject({ staffMember: { caseload: null } });
  });

  const someoneOutside = async (): Promise<string> => {
    const [row] = await staff.sql<{ id: string }>(
      `SELECT id FROM staff_member WHERE id NOT IN (SELECT staff_member_id FROM care_team_member) LIMIT 1`,
    );
    return row?.id ?? '';
  };
});

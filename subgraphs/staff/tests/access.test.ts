import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import type { Viewer } from '@tvaers/contract/viewer';
import { tellAllFacts } from '@tvaers/kit/access/facts/tell-facts';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { coordinatorId } from '@tvaers/kit/seeding/directory';
import { citizenId, idOf } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { staffSubgraph } from '../src/staff-subgraph.ts';
import { news, resetCareTeams, seededStaff } from './seeded-staff.ts';

const CITIZENS = 50;
const karen = viewerOf('coordinator', { staffMemberId: coordinatorId(0), purpose: 'socialCase' });
const mads = viewerOf('coordinator', { staffMemberId: coordinatorId(1), purpose: 'socialCase' });
const manager = viewerOf('manager', { staffMemberId: null, purpose: 'socialCase' });
const AROUND = `query Around($of: [_Any!]!) { _entities(representations: $of) { __typename
  ... on Citizen { id coordinator { id name } careTeam { id version citizen { id } members { role from } } }
  ... on CareTeam { id version citizen { id } members { role from staffMember { id } } }
  ... on StaffMember { caseload { count ceiling aboveCeiling citizens { id } } } } }`;
const CASELOAD = `query Caseload($id: ID!) { viewer { citizen { id } }
  staffMember(id: $id) { caseload { count ceiling aboveCeiling citizens { id } } } }`;
const ASSIGN = `mutation AssignCoordinator($input: AssignCoordinatorInput!) { assignCoordinator(input: $input) {
  __typename ... on AssignCoordinatorSuccess { careTeam { id members { role } } } ... on CaseloadFull { count }
  ... on AlreadyCoordinator { careTeam { id } } ... on Problem { message } } }`;

interface Caseload {
  staffMember: { caseload: { count: number; citizens: { id: string }[] } | null };
}

describe('who sees who works with whom', () => {
  let staff: TestSubgraph;
  beforeAll(async () => {
    staff = await seededStaff({ citizens: CITIZENS, related: false });
  });
  afterEach(async () => {
    await staff.sql(`DELETE FROM access_fact WHERE source <> 'staff'`);
    await resetCareTeams(staff, { citizens: CITIZENS });
  });
  afterAll(() => staff.close());

  const ask = (as: Viewer, __typename: string, id: string) =>
    staff.ask<{ _entities: unknown[] }>({ query: AROUND, variables: { of: [{ __typename, id }] }, as });
  const caseload = async (as: Viewer, id: string | null) =>
    (await staff.ask<Caseload>({ query: CASELOAD, variables: { id }, as })).data.staffMember.caseload;
  const assign = async (as: Viewer, input: object) =>
    staff.ask<{ assignCoordinator: { __typename: string; careTeam?: object | null; count?: number } }>({
      ...{ query: ASSIGN, variables: { input }, as },
    });
  const fact = (kind: string, citizen: string, of: Partial<Record<'staffMemberId' | 'organisationId', string>>) =>
    staff.sql(
      `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, classes,
         valid_from) VALUES ('citizens', gen_random_uuid(), 1, $1, $2, $3, $4, -1, now() - interval '1 day')`,
      [kind, citizen, of.staffMemberId ?? null, of.organisationId ?? null],
    );
  const free = () =>
    staff.sql(
      `UPDATE care_team_member SET valid_to = '2026-11-01', ended_at = '2026-11-01T23:00:00Z'
       WHERE citizen_id = $1 AND role = 'COORDINATOR'`,
      [citizenId(30)],
    );
  const reconcile = () => staff.run(systemViewer('staff'), tellAllFacts);

  it('is told by the seed so that nothing is left to tell', async () => {
    expect(await reconcile()).toBe(0);
    expect((await staff.sql(`SELECT FROM access_fact WHERE source = 'staff'`)).length).toBeGreaterThan(CITIZENS);
  });

  it('stays trusted elsewhere, because the sector says all the time that it is there', async () => {
    for (const { work } of staffSubgraph.jobs ?? []) await staff.run(systemViewer('staff'), async (all) => work(all));
    expect((await staff.outbox()).map(({ type }) => type)).toContain('access.heartbeat');
  });

  it('is not told at all, not even that there is nobody, while another owner of facts is silent', async () => {
    const heard = (when: string) => staff.sql('UPDATE access_fact_source SET heard_of = $1', [when]);
    await heard('2020-01-01');
    const answers = [
      await ask(karen, 'Citizen', citizenId(3)),
      await staff.ask({ query: CASELOAD, variables: { id: coordinatorId(0) }, as: karen }),
      await assign(karen, { citizenId: citizenId(3), staffMemberId: coordinatorId(1) }),
    ];
    await heard('infinity');
    for (const { errors } of answers) expect(errors?.[0]?.extensions?.code).toBe('FACTS_STALE');
  });

  it('never shows one coordinator the citizens of another, in lists, counts or by key', async () => {
    expect(await caseload(karen, coordinatorId(0))).toMatchObject({ count: 25 });
    expect(await caseload(karen, coordinatorId(1))).toBeNull();
    expect(await caseload(mads, coordinatorId(0))).toBeNull();
    await fact('openSocialCase', citizenId(30), { staffMemberId: coordinatorId(0) });
    expect(await caseload(karen, coordinatorId(1))).toEqual({
      ...{ count: 1, ceiling: 25, aboveCeiling: false, citizens: [{ id: citizenId(30) }] },
    });
  });

  it.each([
    ['Citizen', citizenId(30)],
    ['CareTeam', idOf('care-team', 30)],
  ])('answers a %s of others like one that does not exist', async (type, id) => {
    expect(await ask(karen, type, id)).toEqual(await ask(karen, type, randomUUID()));
    expect((await ask(mads, type, id)).data._entities[0]).toMatchObject({ id });
  });

  it('shows nothing of anybody to somebody who works with nobody, by no way in', async () => {
    const stranger = viewerOf('coordinator', { staffMemberId: idOf('stranger') });
    const ids = Array.from({ length: CITIZENS }, (_none, index) => index);
    const answers = [
      ...(await Promise.all(ids.map((index) => ask(stranger, 'Citizen', citizenId(index))))),
      ...(await Promise.all(ids.map((index) => ask(stranger, 'CareTeam', idOf('care-team', index))))),
      ...(await Promise.all([0, 1].map((index) => ask(stranger, 'StaffMember', coordinatorId(index))))),
      await staff.ask({ query: CASELOAD, variables: { id: coordinatorId(0) }, as: stranger }),
      await assign(stranger, { citizenId: citizenId(0), staffMemberId: coordinatorId(0) }),
    ];
    const told = JSON.stringify(answers);
    for (const index of ids) {
      expect(told).not.toContain(citizenId(index));
      expect(told).not.toContain(idOf('care-team', index));
    }
    expect(told).not.toMatch(/COORDINATOR|CLINICIAN|OUTREACH_WORKER|"count":\d|"from":"/);
  });

  it.each([
    ['fact', 'FACT_CLINICIAN'],
    ['clinic', 'SUBSTITUTION_CLINICIAN'],
    ['outreach', 'OUTREACH_WORKER'],
  ] as const)('tells the %s worker in the team who coordinates, without any consent', async (role, as) => {
    const [member] = await staff.sql<{ citizen: string; id: string }>(
      `SELECT member.citizen_id AS citizen, member.staff_member_id AS id FROM care_team_member AS member
       JOIN care_team_member AS other ON other.citizen_id = member.citizen_id AND other.role = 'COORDINATOR'
       WHERE member.role = $1 LIMIT 1`,
      [as],
    );
    const { data } = await ask(viewerOf(role, { staffMemberId: member?.id ?? '' }), 'Citizen', member?.citizen ?? '');
    expect(data._entities[0]).toMatchObject({
      coordinator: { name: expect.any(String) },
      careTeam: { members: expect.arrayContaining([expect.objectContaining({ role: as })]) },
    });
  });

  it('ends for the one who hands a citizen over and begins for the other, in the same moment', async () => {
    await free();
    const input = { citizenId: citizenId(3), staffMemberId: coordinatorId(1), idempotencyKey: 'hand-over' };
    const first = await assign(karen, input);
    expect(first.data.assignCoordinator).toEqual({ __typename: 'AssignCoordinatorSuccess', careTeam: null });
    expect(await ask(karen, 'Citizen', citizenId(3))).toEqual(await ask(karen, 'Citizen', randomUUID()));
    expect(await caseload(karen, coordinatorId(0))).toMatchObject({ count: 24 });
    expect((await ask(mads, 'Citizen', citizenId(3))).data._entities[0]).toMatchObject({ id: citizenId(3) });
    expect(await assign(karen, input)).toEqual(first);
    const told = (await staff.outbox()).filter(({ type }) => type === 'access.fact-changed');
    expect(told.map(({ payload }) => [payload.staffMemberId, payload.validTo !== null])).toEqual(
      expect.arrayContaining([
        [coordinatorId(0), true],
        [coordinatorId(1), false],
      ]),
    );
    expect(await reconcile()).toBe(1); // The seat that this test had made free by hand.
  });

  it('ends with an employment', async () => {
    const ends = `UPDATE staff_role SET valid_to = '2026-11-01' WHERE staff_member_id = $1 AND valid_to IS NULL`;
    await staff.sql(ends, [coordinatorId(1)]);
    await reconcile();
    expect(await caseload(mads, coordinatorId(1))).toBeNull();
    await staff.sql(`UPDATE staff_role SET valid_to = NULL WHERE valid_to = '2026-11-01'`);
  });

  it('ends with a block', async () => {
    await fact('block', citizenId(3), { staffMemberId: coordinatorId(0) });
    expect(await caseload(karen, coordinatorId(0))).toMatchObject({ count: 24 });
    expect(await ask(karen, 'Citizen', citizenId(3))).toEqual(await ask(karen, 'Citizen', randomUUID()));
    await fact('block', citizenId(4), { staffMemberId: coordinatorId(0) });
    await staff.sql(`UPDATE access_fact SET classes = $1 WHERE kind = 'block' AND citizen_id = $2`, [
      ...[classMask('contactInfo'), citizenId(4)],
    ]);
    const { data, errors } = await ask(karen, 'Citizen', citizenId(4));
    expect(errors).toBeUndefined();
    expect(data._entities[0]).toMatchObject({ id: citizenId(4), coordinator: null, careTeam: null });
    expect(await caseload(karen, coordinatorId(0))).toMatchObject({ count: 23 });
  });

  it('lets a manager, who only reads, name a coordinator for a citizen of the unit and for nobody else', async () => {
    await free();
    const input = (citizen: string) => ({ citizenId: citizen, staffMemberId: coordinatorId(1) });
    expect(await assign(manager, input(citizenId(3)))).toEqual(await assign(manager, input(randomUUID())));
    expect(await news(staff)).toEqual([]);
    await fact('openSocialCase', citizenId(3), { organisationId: manager.organisationId ?? '' });
    const { data } = await assign(manager, input(citizenId(3)));
    expect(data.assignCoordinator).toMatchObject({
      __typename: 'AssignCoordinatorSuccess',
      careTeam: { id: idOf('care-team', 3) },
    });
  });

  it('counts the whole caseload for the ceiling, however few of it are seen by whoever assigns', async () => {
    await fact('openSocialCase', citizenId(3), { organisationId: manager.organisationId ?? '' });
    const { data } = await assign(manager, { citizenId: citizenId(3), staffMemberId: coordinatorId(1) });
    expect(data.assignCoordinator).toMatchObject({ __typename: 'CaseloadFull', count: 25 });
    expect(await caseload(manager, coordinatorId(1))).toBeNull();
  });

  it('does not let emergency access decide who coordinates', async () => {
    await free();
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const emergency = { grantId: randomUUID(), citizenId: citizenId(3), from: at(-0.1), to: at(0.5) };
    const input = { citizenId: citizenId(3), staffMemberId: coordinatorId(1) };
    const { data } = await assign({ ...mads, emergency }, input);
    expect(data.assignCoordinator.__typename).toBe('NotFound');
  });

  it('lets nobody write into the care team of others, nor move a row to them', async () => {
    const write = (text: string, values: unknown[]) => staff.run(karen, ({ sql }) => sql(text, values));
    for (const table of ['care_team', 'care_team_member', 'access_fact_due']) {
      expect(await write(`SELECT FROM ${table} WHERE citizen_id = $1`, [citizenId(3)])).not.toEqual([]);
      expect(await write(`SELECT FROM ${table} WHERE citizen_id = $1`, [citizenId(30)])).toEqual([]);
    }
    const touched = await write('UPDATE care_team SET version = 9 WHERE citizen_id = $1 RETURNING id', [citizenId(30)]);
    expect(touched).toEqual([]);
    await expect(
      write('UPDATE care_team_member SET citizen_id = $2 WHERE citizen_id = $1', [citizenId(3), citizenId(30)]),
    ).rejects.toThrow();
    expect(await write('SELECT FROM known_citizen', [])).toEqual([]);
    expect(await write('SELECT FROM known_enrolment', [])).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { type PlannedCitizen, plannedCitizen, plansAlone, tell } from './planned-citizen.ts';
import { type Asked, type EntityName, entity, mutations, plan, seek } from './questions.ts';

const someone = (role: Viewer['role'], overrides: Partial<Viewer> = {}) =>
  viewerOf(role, { staffMemberId: randomUUID(), ...overrides });
const ENTITIES: [EntityName, keyof PlannedCitizen][] = [
  ['Citizen', 'citizenId'],
  ['JointPlan', 'planId'],
  ['Goal', 'goalId'],
  ['Action', 'actionId'],
  ['Task', 'taskId'],
  ['Transition', 'transitionId'],
  ['HospitalStay', 'stayId'],
];
const TABLES = ['joint_plan', 'goal', 'action', 'task', 'transition', 'checklist_item', 'aftercare_plan'];
const nobody = (): Asked => ({
  ...{ citizenId: randomUUID(), planId: randomUUID(), taskId: randomUUID() },
  ...{ transitionId: randomUUID(), itemId: randomUUID() },
});

describe('who sees what is agreed', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await plansAlone();
  });
  afterAll(() => plans.close());

  /** Every way in: fields at the root, keys of entities, mutations. */
  const everything = async (as: Viewer, citizen: PlannedCitizen): Promise<string> =>
    JSON.stringify([
      await Promise.all(ENTITIES.map(([type, key]) => entity(plans, as, type, citizen[key] as string))),
      await entity(plans, as, 'StaffMember', citizen.assigneeId),
      await plan(plans, as, citizen.planId),
      await seek(plans, as),
      await seek(plans, as, { area: citizen.area }),
    ]);

  it('shows all of it to the coordinator of the citizen, and to another coordinator nothing by no way in', async () => {
    const [anna, bo] = [await plannedCitizen(plans), await plannedCitizen(plans)];
    const [karen, mads] = [someone('coordinator'), someone('coordinator')];
    await tell(plans, 'careTeam', anna.citizenId, karen);
    await tell(plans, 'careTeam', bo.citizenId, mads);
    for (const [viewer, own, other] of [
      [karen, anna, bo],
      [mads, bo, anna],
    ] as const) {
      const seen = await everything(viewer, own);
      for (const what of ['words', 'employment', 'goal', 'action', 'task', 'item'])
        expect(seen).toContain(`${what}-of-${own.citizenId}`);
      expect(seen).not.toContain(other.citizenId);
      const hidden = await everything(viewer, other);
      for (const secret of [`-of-${other.citizenId}`, ...other.ids]) expect(hidden).not.toContain(secret);
    }
  });

  it.each(ENTITIES)('answers a %s of others like one that does not exist', async (type, key) => {
    const [citizen, stranger] = [await plannedCitizen(plans), someone('coordinator')];
    const hidden = await entity(plans, stranger, type, citizen[key] as string);
    expect(hidden).toEqual(await entity(plans, stranger, type, randomUUID()));
  });

  it.each(Object.entries(mutations))(
    'refuses %s for others in the words for what does not exist',
    async (_name, change) => {
      const [citizen, stranger] = [await plannedCitizen(plans), someone('fact'), someone('coordinator')];
      const rows = () =>
        plans.sql(
          `SELECT (SELECT count(*) FROM joint_plan) AS plans, (SELECT count(*) FROM goal) AS goals,
           (SELECT count(*) FROM task WHERE state = 'DONE') AS done,
           (SELECT count(*) FROM checklist_item WHERE done_at IS NOT NULL) AS ticked`,
        );
      const before = await rows();
      for (const as of [stranger, someone('coordinator')]) {
        const answer = await change(plans, as, citizen);
        expect(answer).toEqual(await change(plans, as, nobody()));
        expect(Object.values(answer.data)[0]?.__typename).toBe('NotFound');
      }
      expect(await rows()).toEqual(before);
    },
  );

  it('says that a plan exists to those only who may write it', async () => {
    const citizen = await plannedCitizen(plans);
    const [inside, outside] = [someone('fact'), someone('fact')];
    await tell(plans, 'treatmentRelation', citizen.citizenId, inside);
    const create = async (as: Viewer) => (await mutations.createJointPlan(plans, as, citizen)).data.createJointPlan;
    expect((await create(inside))?.__typename).toBe('ActivePlanExists');
    expect((await create(outside))?.__typename).toBe('NotFound');
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const emergency = { grantId: randomUUID(), citizenId: citizen.citizenId, from: at(-0.1), to: at(0.5) };
    const hurrying = someone('coordinator', { emergency });
    expect(JSON.stringify(await plan(plans, hurrying, citizen.planId))).toContain('words-of-');
    expect((await create(hurrying))?.__typename).toBe('NotFound');
    expect((await mutations.addGoal(plans, hurrying, citizen)).data.addGoal?.__typename).toBe('NotFound');
  });

  it('counts and turns pages over what is seen alone', async () => {
    const due = (hour: number) => ({ dueAt: `2026-11-20T${hour}:00:00Z` });
    const [first, hidden, last] = [
      await plannedCitizen(plans, due(10)),
      await plannedCitizen(plans, due(11)),
      await plannedCitizen(plans, due(12)),
    ];
    const worker = someone('outreach', { purpose: 'socialCase' });
    for (const { citizenId } of [first, last]) await tell(plans, 'careTeam', citizenId, worker);
    const page = async (size: number) => (await seek(plans, worker, { first: size })).data.outreachTasks;
    expect(await page(2)).toMatchObject({
      edges: [{ node: { id: first.taskId } }, { node: { id: last.taskId } }],
      pageInfo: { hasNextPage: false },
    });
    expect(await page(1)).toMatchObject({ pageInfo: { hasNextPage: true } });
    await plans.sql('UPDATE task SET assignee_id = $2 WHERE id = ANY ($1)', [
      [first.taskId, hidden.taskId],
      last.assigneeId,
    ]);
    const { data } = await entity(plans, worker, 'StaffMember', last.assigneeId);
    expect(data._entities[0]).toMatchObject({
      tasks: {
        edges: [{ node: { id: first.taskId } }, { node: { id: last.taskId } }],
        pageInfo: { hasNextPage: false },
      },
    });
  });

  it('finds nobody by a part of the city whom the viewer may not know to be there', async () => {
    const [citizen, worker] = [await plannedCitizen(plans), someone('outreach')];
    await tell(plans, 'careTeam', citizen.citizenId, worker);
    await tell(plans, 'block', citizen.citizenId, { ...worker, classes: ['contactInfo'] });
    const ids = async (area?: string) =>
      (await seek(plans, worker, area ? { area } : {})).data.outreachTasks.edges.map(({ node }) => node.id);
    expect(await ids()).toEqual([citizen.taskId]);
    expect(await ids(citizen.area)).toEqual([]);
  });

  it.each(['outreach', 'clinic', 'shelter'] as const)(
    'lets somebody of %s, who reads the plan, finish a task and tick off, and no more',
    async (role) => {
      const [citizen, worker] = [await plannedCitizen(plans), someone(role)];
      for (const kind of ['careTeam', 'consent'] as const) await tell(plans, kind, citizen.citizenId, worker);
      const done = await mutations.completeTask(plans, worker, citizen);
      expect(done.data.completeTask).toMatchObject({ __typename: 'CompleteTaskSuccess', task: { state: 'DONE' } });
      const ticked = await mutations.completeChecklistItem(plans, worker, citizen);
      expect(ticked.data.completeChecklistItem).toMatchObject({ transition: { state: 'COMPLETED' } });
      const write = (text: string) => plans.run(worker, ({ sql }) => sql(text, [citizen.citizenId]));
      expect(await write(`UPDATE joint_plan SET citizens_words = 'x' WHERE citizen_id = $1 RETURNING id`)).toEqual([]);
      expect(await write('DELETE FROM goal WHERE citizen_id = $1 RETURNING id')).toEqual([]);
    },
  );

  it('shows a shelter without consent that there is somebody, and nothing of what is agreed', async () => {
    const [citizen, worker] = [await plannedCitizen(plans), someone('shelter')];
    await tell(plans, 'openSocialCase', citizen.citizenId, worker);
    const { data, errors } = await entity(plans, worker, 'Citizen', citizen.citizenId);
    expect(errors).toBeUndefined();
    expect(data._entities[0]).toMatchObject({ id: citizen.citizenId, plan: null, tasks: null, transitions: null });
    expect((await seek(plans, worker)).data.outreachTasks).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false },
    });
    const rows = (table: string) =>
      plans.run(worker, ({ sql }) => sql(`SELECT FROM ${table} WHERE citizen_id = $1`, [citizen.citizenId]));
    for (const table of [...TABLES, 'stay_copy']) expect(await rows(table)).toEqual([]);
  });

  it('shows the plan without its employment to those whose work does not need it', async () => {
    const [citizen, worker] = [await plannedCitizen(plans), someone('fact')];
    await tell(plans, 'treatmentRelation', citizen.citizenId, worker);
    const { data, errors } = await plan(plans, worker, citizen.planId);
    expect(errors).toBeUndefined();
    expect(data.plan).toMatchObject({
      citizensWords: `words-of-${citizen.citizenId}`,
      employment: { state: null, reason: null },
      goals: [{ actions: [{ id: citizen.actionId }] }],
    });
  });

  it('stops with the membership, and where the citizen blocks', async () => {
    const [citizen, left, blocked] = [await plannedCitizen(plans), someone('coordinator'), someone('coordinator')];
    await tell(plans, 'careTeam', citizen.citizenId, { ...left, ended: 0 });
    await tell(plans, 'careTeam', citizen.citizenId, blocked);
    expect((await plan(plans, blocked, citizen.planId)).data.plan).not.toBeNull();
    await tell(plans, 'block', citizen.citizenId, blocked);
    for (const viewer of [left, blocked]) {
      expect((await plan(plans, viewer, citizen.planId)).data.plan).toBeNull();
      expect(await everything(viewer, citizen)).not.toContain(`-of-${citizen.citizenId}`);
    }
  });

  it('says that nobody knows who may see what, and neither »none« nor »not found«, while an owner of facts is silent', async () => {
    const [citizen, worker] = [await plannedCitizen(plans), someone('coordinator')];
    await tell(plans, 'careTeam', citizen.citizenId, worker);
    const heard = (when: string) => plans.sql('UPDATE access_fact_source SET heard_of = $1', [when]);
    await heard('2020-01-01');
    const answers = [
      await plan(plans, worker, citizen.planId),
      await seek(plans, worker),
      await entity(plans, worker, 'Citizen', citizen.citizenId),
      ...(await Promise.all(Object.values(mutations).map((change) => change(plans, worker, citizen)))),
    ];
    await heard('infinity');
    for (const { errors } of answers) expect(errors?.[0]?.extensions?.code).toBe('FACTS_STALE');
  });

  it('answers a retry of somebody who may see no more without a fault', async () => {
    const [citizen, worker] = [await plannedCitizen(plans), someone('outreach')];
    await tell(plans, 'careTeam', citizen.citizenId, worker);
    const complete = () =>
      plans.ask({
        query: `mutation Complete($input: CompleteTaskInput!) { completeTask(input: $input) { __typename
          ... on CompleteTaskSuccess { task { state } } } }`,
        variables: { input: { taskId: citizen.taskId, outcome: 'Fundet.', idempotencyKey: 'again' } },
        as: worker,
      });
    await complete();
    await plans.sql(`UPDATE access_fact SET valid_to = date_trunc('milliseconds', now()) WHERE citizen_id = $1`, [
      citizen.citizenId,
    ]);
    expect(await complete()).toMatchObject({
      ...{ errors: undefined, data: { completeTask: { __typename: 'CompleteTaskSuccess', task: null } } },
    });
  });

  it('lets nobody write about others, nor move a row to them', async () => {
    const [own, other, worker] = [await plannedCitizen(plans), await plannedCitizen(plans), someone('coordinator')];
    await tell(plans, 'careTeam', own.citizenId, worker);
    const write = (text: string, values: unknown[] = [own.citizenId, other.citizenId]) =>
      plans.run(worker, ({ sql }) => sql(text, values));
    for (const table of TABLES) {
      await expect(write(`UPDATE ${table} SET citizen_id = $2 WHERE citizen_id = $1`)).rejects.toThrow();
      const moved = await write(`UPDATE ${table} SET citizen_id = $1 WHERE citizen_id = $2 RETURNING id`);
      expect(moved).toEqual([]);
      expect(await write(`DELETE FROM ${table} WHERE citizen_id = $1 RETURNING id`, [other.citizenId])).toEqual([]);
    }
    for (const table of [...TABLES, 'stay_copy']) {
      expect(await write(`SELECT FROM ${table} WHERE citizen_id = $1`, [own.citizenId])).toHaveLength(1);
      expect(await write(`SELECT FROM ${table} WHERE citizen_id = $1`, [other.citizenId])).toEqual([]);
    }
    await expect(
      write(
        `INSERT INTO task (id, citizen_id, kind, title, state, due_at, version)
             VALUES (gen_random_uuid(), $1, 'OTHER', 'x', 'OPEN', now(), 1)`,
        [other.citizenId],
      ),
    ).rejects.toThrow();
    for (const table of ['citizen_copy', 'known_enrolment', 'merged_record'])
      expect(await write(`SELECT FROM ${table}`, [])).toEqual([]);
  });
});

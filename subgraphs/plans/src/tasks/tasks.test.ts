import { randomUUID } from 'node:crypto';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { danishInstant } from '@tvaers/kit/runtime/danish-time';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { followEnrolment } from '../aftercare/follow-enrolment.ts';
import { plansSubgraph } from '../plans-subgraph.ts';
import { seekTheUnseen } from './seek-the-unseen.ts';

const system = systemViewer('plans');
const outreach = viewerOf('outreach');
const COMPLETE = `mutation CompleteTask($input: CompleteTaskInput!) {
  completeTask(input: $input) { __typename
    ... on CompleteTaskSuccess { task { id state completedAt version } }
    ... on StaleVersion { currentVersion } ... on Problem { message } }
}`;
const SEEK = `query SeekToday($area: String, $date: Date!, $first: Int, $after: String) {
  outreachTasks(area: $area, date: $date, first: $first, after: $after) {
    edges { node { id reason assignee { __typename ... on StaffMember { id } ... on Team { id } } citizen { id } } }
    pageInfo { hasNextPage endCursor } }
}`;
interface Seek {
  outreachTasks: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('tasks', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
  });
  afterAll(() => plans.close());

  const task = async (overrides: { kind?: string; state?: string; dueAt?: Date; area?: string } = {}) => {
    const {
      kind = 'OUTREACH',
      state = 'OPEN',
      dueAt = danishInstant('2026-11-22', '20:00'),
      area = 'Nørrebro',
    } = overrides;
    const [id, citizenId] = [randomUUID(), randomUUID()];
    await plans.sql(
      `INSERT INTO task (id, citizen_id, kind, title, state, due_at, area, version) VALUES ($1, $2, $3, 'x', $4, $5, $6, 1)`,
      [id, citizenId, kind, state, dueAt, area],
    );
    return { id, citizenId };
  };
  const complete = async (input: object) =>
    (await plans.ask<{ completeTask: { __typename: string } }>({ query: COMPLETE, variables: { input }, as: outreach }))
      .data.completeTask;
  const seek = async (variables: object) =>
    (await plans.ask<Seek>({ query: SEEK, variables, as: outreach })).data.outreachTasks;

  const enrolment = (citizenId: string, daysAgo: number, { enrolmentId = randomUUID(), state = 'ACTIVE' } = {}) => {
    const since = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const payload = {
      ...{ citizenId, enrolmentId, state, since, previousEnrolmentId: null, aftercare: null },
    };
    return plans.run(system, (context) =>
      followEnrolment(
        {
          ...{ id: randomUUID(), type: 'citizen.enrolment-changed', source: 'citizens', occurredAt: since },
          ...{ correlationId: 'test', payload },
        },
        context,
      ),
    );
  };

  it('ends outreach with what came of it', async () => {
    const { id } = await task();
    expect(await complete({ taskId: id })).toMatchObject({ __typename: 'OutcomeMissing' });
    expect(await complete({ taskId: id, outcome: 'Fundet ved stationen.' })).toMatchObject({
      __typename: 'CompleteTaskSuccess',
      task: { id, state: 'DONE', version: 2 },
    });
    expect(await complete({ taskId: id, outcome: 'Igen' })).toMatchObject({ __typename: 'TaskNotOpen' });
  });

  it('takes no outcome that is longer than a note, and leaves the task open', async () => {
    const { id } = await task({ kind: 'FOLLOW_UP' });
    expect(await complete({ taskId: id, outcome: 'x'.repeat(4001) })).toMatchObject({
      __typename: 'InvalidInput',
      message: 'Teksten kan højst være 4000 tegn.',
    });
    expect(await complete({ taskId: id, outcome: 'x'.repeat(4000) })).toMatchObject({ task: { state: 'DONE' } });
  });

  it('refuses a version that somebody has changed since, and a task that is not there', async () => {
    const { id } = await task({ kind: 'FOLLOW_UP' });
    expect(await complete({ taskId: id, version: 7 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await complete({ taskId: randomUUID() })).toMatchObject({ __typename: 'NotFound' });
    expect(await complete({ taskId: id, version: 1 })).toMatchObject({ __typename: 'CompleteTaskSuccess' });
  });

  it('lists whom to seek on a Danish day in one area, and what is left of earlier days', async () => {
    const area = randomUUID();
    const [old, evening] = [
      await task({ area, dueAt: danishInstant('2026-11-20', '12:00') }),
      await task({ area, dueAt: danishInstant('2026-11-22', '23:30') }),
    ];
    await task({ area, dueAt: danishInstant('2026-11-23', '00:30') });
    await task({ area, state: 'DROPPED' });
    await task({ area, kind: 'ESCORT' });
    const { edges } = await seek({ area, date: '2026-11-22' });
    expect(edges.map(({ node }) => node.id)).toEqual([old.id, evening.id]);
  });

  it('turns the pages without losing or repeating anybody due at the same moment', async () => {
    const area = randomUUID();
    const ids = await Promise.all(Array.from({ length: 5 }, async () => (await task({ area })).id));
    const found: string[] = [];
    let after: string | null = null;
    for (let turns = 0; turns < 3; turns++) {
      const page: Seek['outreachTasks'] = await seek({ area, date: '2026-11-22', first: 2, after });
      found.push(...page.edges.map(({ node }) => node.id));
      expect(page.pageInfo.hasNextPage).toBe(turns < 2);
      after = page.pageInfo.endCursor;
    }
    expect(found.sort()).toEqual(ids.sort());
  });

  it('reads the tasks of many citizens in one statement', async () => {
    const citizens = await Promise.all(Array.from({ length: 12 }, () => task()));
    plans.statements.forget();
    const answer = await plans.ask<{ _entities: { tasks: { edges: unknown[] } }[] }>({
      query: `query Tasks($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen {
        tasks(states: [OPEN], first: 10) { edges { node { id overdue } } } } } }`,
      variables: { of: citizens.map(({ citizenId }) => ({ __typename: 'Citizen', id: citizenId })) },
      as: outreach,
    });
    expect(answer.data._entities.map(({ tasks }) => tasks.edges.length)).toEqual(Array(12).fill(1));
    expect(plans.statements.own()).toHaveLength(1);
  });

  it('makes one outreach task for each enrolled citizen nobody has seen for two weeks, however often it looks (R03)', async () => {
    const [unseen, seen, gone] = [randomUUID(), randomUUID(), randomUUID()];
    await plans.sql(
      `INSERT INTO citizen_copy (citizen_id, enrolled, last_seen_at) VALUES
         ($1, true, now() - interval '20 days'), ($2, true, now() - interval '2 days'), ($3, false, now() - interval '90 days')`,
      [unseen, seen, gone],
    );
    expect(await plans.run(system, seekTheUnseen)).toBe(1);
    expect(await plans.run(system, seekTheUnseen)).toBe(0);
    const made = await plans.sql(`SELECT citizen_id, reason, state FROM task WHERE reason = 'NOT_SEEN'`);
    expect(made).toEqual([{ citizen_id: unseen, reason: 'NOT_SEEN', state: 'OPEN' }]);
  });

  it('seeks somebody enrolled two weeks ago whom nobody ever saw, once, and nobody who came yesterday (R03)', async () => {
    const [never, fresh] = [randomUUID(), randomUUID()];
    for (const [citizenId, days] of [
      [never, 15],
      [fresh, 1],
    ] as const)
      await enrolment(citizenId, days);
    const sought = () => plans.sql('SELECT citizen_id, state FROM task WHERE citizen_id = ANY ($1)', [[never, fresh]]);
    await plans.run(system, seekTheUnseen);
    expect(await sought()).toEqual([{ citizen_id: never, state: 'OPEN' }]);
    await plans.sql(`UPDATE task SET state = 'DONE', outcome = 'x' WHERE citizen_id = $1`, [never]);
    await plans.run(system, seekTheUnseen);
    expect(await sought()).toEqual([{ citizen_id: never, state: 'DONE' }]);
  });

  it('seeks nobody who is in hospital or has died, and everybody else again whom nobody has seen', async () => {
    const states = ['IN_PROGRESS', 'ON_LEAVE', 'DECEASED', 'FINISHED', 'CANCELLED'];
    const people = states.map((state) => ({ state, citizenId: randomUUID() }));
    for (const { state, citizenId } of people) {
      await enrolment(citizenId, 30);
      await plans.sql(
        'INSERT INTO stay_copy (hospital_stay_id, citizen_id, state, heard_at) VALUES ($1, $2, $3, now())',
        [randomUUID(), citizenId, state],
      );
    }
    await plans.run(system, seekTheUnseen);
    const sought = await plans.sql<{ citizen_id: string }>(`SELECT citizen_id FROM task WHERE reason = 'NOT_SEEN'`);
    const found = people.filter(({ citizenId }) => sought.some(({ citizen_id }) => citizen_id === citizenId));
    expect(found.map(({ state }) => state)).toEqual(['FINISHED', 'CANCELLED']);
  });

  it('seeks on while one of several enrolments runs, and nobody after the last one has ended (R03)', async () => {
    const [one, none] = [randomUUID(), randomUUID()];
    for (const citizenId of [one, none]) {
      const [first, second] = [randomUUID(), randomUUID()];
      await enrolment(citizenId, 30, { enrolmentId: first });
      await enrolment(citizenId, 20, { enrolmentId: second });
      await enrolment(citizenId, 9, { enrolmentId: second, state: 'FINISHED' });
      if (citizenId === none) await enrolment(citizenId, 8, { enrolmentId: first, state: 'FINISHED' });
      // Late news of an ended one begins nothing.
      await enrolment(citizenId, 10, { enrolmentId: second, state: 'ON_HOLD' });
    }
    await plans.run(system, seekTheUnseen);
    const sought = await plans.sql('SELECT citizen_id FROM task WHERE citizen_id = ANY ($1)', [[one, none]]);
    expect(sought).toEqual([{ citizen_id: one }]);
  });
});

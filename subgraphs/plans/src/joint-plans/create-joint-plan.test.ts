import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { plansSubgraph } from '../plans-subgraph.ts';

const coordinator = viewerOf('coordinator');
const CREATE = `mutation CreateJointPlan($input: CreateJointPlanInput!) {
  createJointPlan(input: $input) {
    __typename
    ... on CreateJointPlanSuccess { plan { id citizensWords employment { state reason } nextFollowUpOn version
      goals { title kind status actions { title state responsible { id } } } } }
    ... on ActivePlanExists { existing: plan { id } }
    ... on InvalidInput { field }
    ... on Problem { message }
  }
}`;

describe('createJointPlan', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
  });
  afterAll(() => plans.close());

  const knownCitizen = async () => {
    const id = randomUUID();
    await plans.sql('INSERT INTO citizen_copy (citizen_id) VALUES ($1)', [id]);
    return id;
  };
  const inputFor = (citizenId: string, overrides = {}) => ({
    citizenId,
    citizensWords: 'Jeg vil have ro.',
    employment: { state: 'LATER' },
    nextFollowUpOn: '2199-01-01',
    goals: [{ title: 'En bolig', kind: 'DEVELOP', actions: [{ title: 'Skrive op' }] }],
    ...overrides,
  });
  const create = async (input: object) =>
    (
      await plans.ask<{ createJointPlan: { __typename: string; plan?: { id: string }; field?: string } }>({
        query: CREATE,
        variables: { input },
        as: coordinator,
      })
    ).data.createJointPlan;

  it('begins a plan with goals and actions', async () => {
    const result = await create(inputFor(await knownCitizen()));
    expect(result).toMatchObject({
      __typename: 'CreateJointPlanSuccess',
      plan: {
        citizensWords: 'Jeg vil have ro.',
        employment: { state: 'LATER', reason: null },
        goals: [{ title: 'En bolig', actions: [{ title: 'Skrive op', state: 'PLANNED', responsible: null }] }],
      },
    });
  });

  it('refuses a second active plan and shows the first (R06)', async () => {
    const citizenId = await knownCitizen();
    const first = await create(inputFor(citizenId));
    expect(await create(inputFor(citizenId))).toMatchObject({
      __typename: 'ActivePlanExists',
      existing: { id: first.plan?.id },
    });
  });

  it('lets only one of two people who begin at the same moment through', async () => {
    const citizenId = await knownCitizen();
    const results = await Promise.all([create(inputFor(citizenId)), create(inputFor(citizenId))]);
    expect(results.map((result) => result.__typename).sort()).toEqual(['ActivePlanExists', 'CreateJointPlanSuccess']);
    const [row] = await plans.sql('SELECT count(*)::int AS count FROM joint_plan WHERE citizen_id = $1', [citizenId]);
    expect(row).toEqual({ count: 1 });
  });

  it('takes »not now« for employment only with its reason (R07)', async () => {
    const result = await create(inputFor(await knownCitizen(), { employment: { state: 'NOT_NOW' } }));
    expect(result).toMatchObject({ __typename: 'EmploymentReasonMissing', message: expect.stringContaining('Skriv') });
  });

  it('names the field of a value it cannot take', async () => {
    const citizenId = await knownCitizen();
    expect(await create(inputFor(citizenId, { nextFollowUpOn: '2020-01-01' }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'nextFollowUpOn',
    });
    const goals = [{ title: 'En bolig', kind: 'DEVELOP', actions: [{ title: 'Ringe', responsibleId: 'Karen' }] }];
    expect(await create(inputFor(citizenId, { goals }))).toMatchObject({ __typename: 'InvalidInput', field: 'goals' });
  });

  it('takes a list that is null for an empty one', async () => {
    expect(await create(inputFor(await knownCitizen(), { goals: null }))).toMatchObject({
      __typename: 'CreateJointPlanSuccess',
    });
    const goals = [{ title: 'En bolig', kind: 'DEVELOP', actions: null }];
    expect(await create(inputFor(await knownCitizen(), { goals }))).toMatchObject({
      __typename: 'CreateJointPlanSuccess',
    });
  });

  it('refuses more than anybody could read, before it is written', async () => {
    const citizenId = await knownCitizen();
    const goal = { title: 'En bolig', kind: 'DEVELOP' };
    const tooMany = inputFor(citizenId, { goals: Array(5000).fill(goal) });
    expect(await create(tooMany)).toMatchObject({ __typename: 'InvalidInput', field: 'goals' });
    const tooLong = inputFor(citizenId, { citizensWords: 'x'.repeat(4001) });
    expect(await create(tooLong)).toMatchObject({ __typename: 'InvalidInput', field: 'citizensWords' });
  });

  it('says the same of a citizen who does not exist and of an id that is none', async () => {
    const [nobody, nonsense] = [await create(inputFor(randomUUID())), await create(inputFor('nonsense'))];
    expect(nobody).toEqual(nonsense);
    expect(nobody.__typename).toBe('NotFound');
  });

  it('does a retry with the same key once, and refuses the key for something else', async () => {
    const input = inputFor(await knownCitizen(), { idempotencyKey: randomUUID() });
    const [first, again] = [await create(input), await create(input)];
    expect(again).toEqual(first);
    expect(await create({ ...input, citizensWords: 'Noget andet' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });

  it('is refused to a role that does not write plans', async () => {
    const answer = await plans.ask({
      query: CREATE,
      variables: { input: inputFor(await knownCitizen()) },
      as: viewerOf('shelter'),
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

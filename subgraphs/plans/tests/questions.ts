import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import type { PlannedCitizen } from './planned-citizen.ts';

const TASK = 'id kind title reason state dueAt overdue completedAt version assignee { ... on StaffMember { id } }';
const PASSAGE = 'id kind state openedAt version checklist { id item done doneAt }';
const ACTION = 'id title dueAt state responsible { id }';
const GOAL = `id title kind status version actions { ${ACTION} }`;
const PLAN = `id state citizensWords nextFollowUpOn createdAt version citizen { id } employment { state reason }
  goals { ${GOAL} }`;
const TASKS = `edges { cursor node { ${TASK} citizen { id } } } pageInfo { hasNextPage endCursor }`;

/** All there is to see of an entity by its key. */
const FIELDS = {
  Citizen: `id plan { ${PLAN} } tasks { ${TASKS} } transitions { ${PASSAGE} }`,
  JointPlan: PLAN,
  Goal: GOAL,
  Action: ACTION,
  Task: TASK,
  Transition: PASSAGE,
  HospitalStay: `id transition { ${PASSAGE} }`,
  StaffMember: `tasks { ${TASKS} }`,
};
export type EntityName = keyof typeof FIELDS;

export type Asked = Pick<PlannedCitizen, 'citizenId' | 'planId' | 'taskId' | 'transitionId' | 'itemId'>;

export const entity = (plans: TestSubgraph, as: Viewer, __typename: EntityName, id: string) =>
  plans.ask<{ _entities: Record<string, unknown>[] }>({
    query: `query Entity($of: [_Any!]!) { _entities(representations: $of) { ... on ${__typename} { ${FIELDS[__typename]} } } }`,
    variables: { of: [{ __typename, id }] },
    as,
  });

export const plan = (plans: TestSubgraph, as: Viewer, id: string) =>
  plans.ask<{ plan: object | null }>({
    query: `query Plan($id: ID!) { plan(id: $id) { ${PLAN} } }`,
    variables: { id },
    as,
  });

export const seek = (plans: TestSubgraph, as: Viewer, args: { area?: string; first?: number } = {}) =>
  plans.ask<{ outreachTasks: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean } } }>({
    query: `query Seek($area: String, $first: Int) {
      outreachTasks(date: "2199-01-01", area: $area, first: $first) { ${TASKS} } }`,
    variables: args,
    as,
  });

type Result = Record<string, { __typename: string } & Record<string, unknown>>;

const change = (plans: TestSubgraph, as: Viewer, [field, input, success]: [string, object, string]) => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return plans.ask<Result>({
    query: `mutation Change($input: ${type}Input!) { ${field}(input: $input) { __typename
      ... on Problem { message } ... on ${type}Success { ${success} } } }`,
    variables: { input },
    as,
  });
};

/** Every mutation, with what it takes to succeed where it may. */
export const mutations = {
  createJointPlan: (plans: TestSubgraph, as: Viewer, { citizenId }: Pick<Asked, 'citizenId'>) =>
    change(plans, as, [
      'createJointPlan',
      { citizenId, citizensWords: 'Ro', employment: { state: 'LATER' }, nextFollowUpOn: '2199-01-01' },
      `plan { ${PLAN} }`,
    ]),
  addGoal: (plans: TestSubgraph, as: Viewer, { planId }: Pick<Asked, 'planId'>) =>
    change(plans, as, [
      'addGoal',
      { planId, version: 1, goal: { title: 'Bolig', kind: 'DEVELOP' } },
      `plan { ${PLAN} }`,
    ]),
  completeTask: (plans: TestSubgraph, as: Viewer, { taskId }: Pick<Asked, 'taskId'>) =>
    change(plans, as, ['completeTask', { taskId, outcome: 'Fundet.' }, `task { ${TASK} }`]),
  completeChecklistItem: (
    plans: TestSubgraph,
    as: Viewer,
    { transitionId, itemId }: Pick<Asked, 'transitionId' | 'itemId'>,
  ) => change(plans, as, ['completeChecklistItem', { transitionId, itemId }, `transition { ${PASSAGE} }`]),
};

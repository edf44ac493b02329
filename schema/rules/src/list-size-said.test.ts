import { findingsOf } from './graph-of.ts';
import { listSizeSaid } from './list-size-said.ts';

const task = 'type Task { id: ID! } type TaskConnection { edges: [TaskEdge!]! } type TaskEdge { node: Task! }';

describe('list-size-said', () => {
  it('accepts lists that say how long they are, and lists of plain values', () => {
    const plans = `${task} type Plan { names: [String!] tasks: [Task!] @listSize(assumedSize: 3) }`;
    expect(findingsOf(listSizeSaid, { plans })).toEqual([]);
  });

  it('names file and line of a list that does not', () => {
    expect(findingsOf(listSizeSaid, { plans: `${task}\ntype Plan {\n  tasks: [Task!]!\n}` })).toEqual([
      'plans.graphql:3 Plan.tasks does not say how long it is as a rule: write @listSize(assumedSize: ...).',
    ]);
  });

  it('knows types of other subgraphs, and unions', () => {
    const staff = 'union Assignee = Task type Query { assignees: [Assignee] tasks: [Task] }';
    expect(findingsOf(listSizeSaid, { plans: task, staff })).toHaveLength(2);
  });

  it('wants the page size of a connection to count', () => {
    expect(findingsOf(listSizeSaid, { plans: `${task} type Query { tasks(first: Int): TaskConnection }` })).toEqual([
      'plans.graphql:1 Query.tasks is read in pages: write @listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false).',
    ]);
  });
});

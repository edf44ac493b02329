import { connectionShape } from './connection-shape.ts';
import { findingsOf } from './graph-of.ts';

const connection = 'type TaskConnection { edges: [TaskEdge!]! pageInfo: PageInfo! }';

describe('connection-shape', () => {
  it('accepts a connection that is read in pages', () => {
    const plans = `${connection} type Query { tasks(first: Int = 10, after: String): TaskConnection! }`;
    expect(findingsOf(connectionShape, { plans })).toEqual([]);
  });

  it('refuses one that is read whole', () => {
    expect(findingsOf(connectionShape, { plans: `${connection} type Query { tasks: TaskConnection! }` })).toEqual([
      'plans.graphql:1 Query.tasks answers a connection and must take first: Int and after: String.',
    ]);
  });

  it('refuses a plain list that takes `first`', () => {
    expect(findingsOf(connectionShape, { plans: 'type Query { tasks(first: Int): [Task!] }' })).toEqual([
      'plans.graphql:1 Query.tasks takes first, so it can grow: answer a connection instead of [Task!].',
    ]);
  });

  it('refuses a connection without edges and pageInfo', () => {
    expect(findingsOf(connectionShape, { plans: 'type TaskConnection { nodes: [Task!]! }' })).toEqual([
      'plans.graphql:1 TaskConnection needs the fields edges: [TaskEdge!]! and pageInfo: PageInfo!.',
    ]);
  });
});

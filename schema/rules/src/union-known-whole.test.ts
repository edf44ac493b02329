import { findingsOf } from './graph-of.ts';
import { unionKnownWhole } from './union-known-whole.ts';

describe('union-known-whole', () => {
  it('refuses a union that another subgraph knows more members of', () => {
    expect(
      findingsOf(unionKnownWhole, {
        plans: 'union Found = Task | Goal\nunion Own = Task',
        staff: 'union Found = Task',
      }),
    ).toEqual(['staff.graphql:1 Found lacks Goal, which other subgraphs have in it. Add it here.']);
  });

  it('takes a union that is written in parts, and one that only one subgraph has', () => {
    const plans = 'union Found = Task\nextend union Found = Goal\nunion Own = Task';
    expect(findingsOf(unionKnownWhole, { plans, staff: 'union Found = Goal | Task' })).toEqual([]);
  });
});

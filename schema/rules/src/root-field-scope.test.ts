import { findingsOf } from './graph-of.ts';
import { rootFieldScope } from './root-field-scope.ts';

describe('root-field-scope', () => {
  it('refuses a root field without a scope and one with an unknown scope', () => {
    const plans = `type Query {\n  plan: ID\n}\ntype Mutation {\n  endPlan: ID @access(scope: "plan:end")\n}`;
    expect(findingsOf(rootFieldScope, { plans })).toEqual([
      expect.stringContaining('plans.graphql:2 Query.plan names no scope.'),
      expect.stringContaining('plans.graphql:5 Mutation.endPlan names the unknown scope "plan:end".'),
    ]);
  });

  it('accepts a scope of the contract', () => {
    expect(
      findingsOf(rootFieldScope, { plans: 'extend type Query { plan: ID @access(scope: "citizen:read") }' }),
    ).toEqual([]);
  });
});

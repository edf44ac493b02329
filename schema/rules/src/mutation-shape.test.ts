import { findingsOf } from './graph-of.ts';
import { mutationShape } from './mutation-shape.ts';

const types = `
  union EndPlanResult = EndPlanSuccess | NotFound | PlanHasOpenTasks
  type PlanHasOpenTasks implements Problem { message: String! }`;

describe('mutation-shape', () => {
  it('accepts verb and object, one input, and a union of success and refusals', () => {
    const plans = `type Mutation { endPlan(input: EndPlanInput!): EndPlanResult! } ${types}`;
    expect(findingsOf(mutationShape, { plans })).toEqual([]);
  });

  it('says all that is wrong with one that answers an id', () => {
    expect(findingsOf(mutationShape, { plans: 'type Mutation { remove(id: ID!): ID }' })).toEqual([
      'plans.graphql:1 Mutation.remove is not named by a verb and its object.',
      'plans.graphql:1 Mutation.remove must take exactly (input: RemoveInput!).',
      'plans.graphql:1 Mutation.remove must answer RemoveResult!.',
      'plans.graphql:1 Mutation.remove needs union RemoveResult with the member RemoveSuccess.',
    ]);
  });

  it('refuses a member that is neither the success nor a refusal', () => {
    const plans = `type Mutation { endPlan(input: EndPlanInput!): EndPlanResult! } union EndPlanResult = EndPlanSuccess | Plan`;
    expect(findingsOf(mutationShape, { plans })).toEqual([
      'plans.graphql:1 Mutation.endPlan has members that do not implement Problem: Plan.',
    ]);
  });
});

import { findingsOf } from './graph-of.ts';
import { typesDescribed } from './types-described.ts';

describe('types-described', () => {
  it('asks what a type is', () => {
    expect(findingsOf(typesDescribed, { plans: 'interface Step { id: ID! }' })).toEqual([
      'plans.graphql:1 Step has no description. Say in one sentence what it is.',
    ]);
  });

  it('accepts wrappers, extensions and other owners’ entities without one', () => {
    const plans = `
      type StepConnection { edges: [ID!]! }
      type Team @key(fields: "id") { id: ID! }
      extend type Team { steps: [ID!] }`;
    expect(findingsOf(typesDescribed, { plans })).toEqual([]);
  });
});

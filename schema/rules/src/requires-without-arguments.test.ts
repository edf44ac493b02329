import { findingsOf } from './graph-of.ts';
import { requiresWithoutArguments } from './requires-without-arguments.ts';

describe('requires-without-arguments', () => {
  it('refuses an argument inside @requires', () => {
    const plans =
      'type Stay {\n  ward: String @requires(fields: "place(at: \\"now\\") { id }")\n  bed: ID @requires(fields: "id")\n}';
    expect(findingsOf(requiresWithoutArguments, { plans })).toEqual([
      'plans.graphql:2 Stay.ward requires a field with arguments. Require a field that needs none.',
    ]);
  });
});

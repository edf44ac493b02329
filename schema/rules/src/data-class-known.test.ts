import { dataClassKnown } from './data-class-known.ts';
import { findingsOf } from './graph-of.ts';

describe('data-class-known', () => {
  it('refuses a class that the contract does not have, on types and on fields', () => {
    const plans = `type Plan @access(class: "plans") {\n  id: ID!\n  note: String @access(class: "Health")\n}`;
    expect(findingsOf(dataClassKnown, { plans })).toEqual([
      expect.stringContaining('plans.graphql:1 "plans" on Plan is no data class. Choose one of identity,'),
      expect.stringContaining('plans.graphql:3 "Health" on note is no data class.'),
    ]);
  });

  it('accepts the classes of the contract', () => {
    expect(findingsOf(dataClassKnown, { plans: 'type Plan @access(class: "plan") { id: ID! }' })).toEqual([]);
  });
});

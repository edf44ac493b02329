import { copiedClassKept } from './copied-class-kept.ts';
import { findingsOf } from './graph-of.ts';

const interventions = `type Stay @key(fields: "id") @access(class: "psychiatry") { id: ID! ward: Ward }
type Ward { name: String @access(class: "psychiatry") }`;

describe('copied-class-kept', () => {
  it('refuses a field that requires a stricter one, nested fields included', () => {
    const plans = `type Ward { name: String @external }
type Stay @key(fields: "id") {
  id: ID!
  ward: Ward @external
  summary: String @requires(fields: "ward { name }") @access(class: "health")
}`;
    expect(findingsOf(copiedClassKept, { interventions, plans })).toEqual([
      'plans.graphql:5 Stay.summary requires Stay.ward, which is "psychiatry" in interventions, and shows it as "health". Label it "psychiatry" or stricter.',
      expect.stringContaining('plans.graphql:5 Stay.summary requires Ward.name, which is "psychiatry"'),
    ]);
  });

  it('refuses to provide a field under a weaker label than its owner’s', () => {
    const plans = `type Plan @access(class: "plan") { id: ID! stay: Stay @provides(fields: "ward { name }") }
type Stay @key(fields: "id") @access(class: "hospitalStay") { id: ID! ward: Ward @external }
type Ward { name: String @external }`;
    expect(findingsOf(copiedClassKept, { interventions, plans })).toEqual([
      expect.stringContaining(
        'plans.graphql:1 Plan.stay provides Stay.ward, which is "psychiatry" in interventions, and shows it as "hospitalStay".',
      ),
      expect.stringContaining(
        'Plan.stay provides Ward.name, which is "psychiatry" in interventions, and shows it as unlabelled.',
      ),
    ]);
  });

  it('accepts the same class and a stricter one', () => {
    const plans = `type Stay @key(fields: "id") @access(class: "psychiatry") { id: ID! ward: Ward @external
      summary: String @requires(fields: "ward") }`;
    expect(findingsOf(copiedClassKept, { interventions, plans })).toEqual([]);
  });
});

import { dataClassAgreed } from './data-class-agreed.ts';
import { findingsOf } from './graph-of.ts';

const interventions = 'type HospitalStay @access(class: "hospitalStay") { id: ID! }';

describe('data-class-agreed', () => {
  it('refuses a second label for the same type', () => {
    const plans = 'type HospitalStay @access(class: "socialCase") { id: ID! }';
    expect(findingsOf(dataClassAgreed, { interventions, plans })).toEqual([
      'plans.graphql:1 HospitalStay is "socialCase" here and "hospitalStay" in interventions. Label it once, by its owner.',
    ]);
  });

  it('refuses another class that a field has of its type in one subgraph and of itself in the other', () => {
    const owner = 'type Stay @access(class: "psychiatry") { id: ID! ward: String }';
    const plans = 'type Stay { id: ID! ward: String @access(class: "hospitalStay") }';
    expect(findingsOf(dataClassAgreed, { interventions: owner, plans })).toEqual([
      'plans.graphql:1 Stay.ward is "hospitalStay" here and "psychiatry" in interventions. Label it once, by its owner.',
    ]);
  });

  it('accepts the same label twice', () => {
    expect(findingsOf(dataClassAgreed, { interventions, plans: interventions })).toEqual([]);
  });
});

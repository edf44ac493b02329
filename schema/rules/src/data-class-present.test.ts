import { dataClassPresent } from './data-class-present.ts';
import { findingsOf } from './graph-of.ts';

const citizens = `"A person." type Citizen @key(fields: "id") @access(class: "identity") { id: ID! name: String }`;

describe('data-class-present', () => {
  it('lets fields inherit the class of their type', () => {
    expect(findingsOf(dataClassPresent, { citizens })).toEqual([]);
  });

  it('names each field without a class where the type has none', () => {
    const stays = `type Stay {\n  at: DateTime @access(class: "hospitalStay")\n  ward: String\n}`;
    expect(findingsOf(dataClassPresent, { interventions: stays })).toEqual([
      expect.stringContaining('interventions.graphql:3 Stay.ward has no data class.'),
    ]);
  });

  it('does not let a field added by another sector inherit, because it is another kind of knowledge', () => {
    const plans = `type Citizen @key(fields: "id") @access(class: "identity") { id: ID! }\nextend type Citizen { goals: [ID!] }`;
    expect(findingsOf(dataClassPresent, { citizens, plans })).toEqual([
      expect.stringContaining('plans.graphql:2 Citizen.goals has no data class.'),
    ]);
  });

  it('lets an interface leave its class to the types behind it, and not to one that has none', () => {
    const help = 'interface Help { id: ID! }\n';
    const course = (label: string) => `type Course implements Help ${label} { id: ID! @access(class: "health") }`;
    const labelled = `${help}${course('@access(class: "health")')}`;
    expect(findingsOf(dataClassPresent, { interventions: labelled })).toEqual([]);
    expect(findingsOf(dataClassPresent, { interventions: `${help}${course('')}` })).toEqual([
      expect.stringContaining('interventions.graphql:1 Help.id has no data class.'),
    ]);
  });

  it('accepts wrappers, refusals and the listed types without one', () => {
    const staff = `
      type Organisation { name: String }
      type OrganisationEdge { node: Organisation }
      type TeamIsFull implements Problem { message: String! }`;
    expect(findingsOf(dataClassPresent, { staff })).toEqual([]);
  });
});

import { findingsOf } from './graph-of.ts';
import { interfaceClassKept } from './interface-class-kept.ts';

const course = 'type Course implements Help @access(class: "psychiatry") { id: ID! title: String }';

describe('interface-class-kept', () => {
  it('refuses an interface field that is weaker than an implementer’s', () => {
    const interventions = `interface Help {\n  id: ID!\n  title: String @access(class: "health")\n}\n${course}`;
    expect(findingsOf(interfaceClassKept, { interventions })).toEqual([
      'interventions.graphql:3 Help.title is "health", but Course.title is "psychiatry". Label it as strictly, or leave the label to the types behind Help.',
    ]);
  });

  it('refuses a class that cannot be compared, inherited from the interface itself', () => {
    const interventions = `interface Help @access(class: "socialCase") { id: ID! title: String }\n${course}`;
    expect(findingsOf(interfaceClassKept, { interventions })).toHaveLength(2);
  });

  it('accepts a stricter class, and an interface that leaves it to its types', () => {
    const weak = 'type Course implements Help @access(class: "health") { id: ID! }';
    const strict = `interface Help @access(class: "psychiatry") { id: ID! }\n${weak}`;
    expect(findingsOf(interfaceClassKept, { interventions: strict })).toEqual([]);
    expect(findingsOf(interfaceClassKept, { interventions: `interface Help { id: ID! }\n${course}` })).toEqual([]);
  });
});

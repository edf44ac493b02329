import { entityHasOneOwner } from './entity-has-one-owner.ts';
import { findingsOf } from './graph-of.ts';

const owned = '"A team." type Team @key(fields: "id") { id: ID! name: String! }';
const reference = 'type Team @key(fields: "id", resolvable: false) { id: ID! }';

describe('entity-has-one-owner', () => {
  it('refuses a second description', () => {
    expect(findingsOf(entityHasOneOwner, { staff: owned, plans: `"Who helps." ${reference}` })).toEqual([
      'plans.graphql:1 Team is described by staff, which owns it. Turn this description into a comment (#).',
    ]);
  });

  it('refuses an entity nobody describes', () => {
    expect(findingsOf(entityHasOneOwner, { staff: reference, plans: reference })).toEqual([
      'staff.graphql:1 Team has no owner: the subgraph that owns it describes it.',
    ]);
  });

  it('accepts one description, and extensions in the owner’s own files', () => {
    const staff = `${owned}\nextend type Team { size: Int }`;
    expect(findingsOf(entityHasOneOwner, { staff, plans: reference })).toEqual([]);
  });
});

import { addedFieldNullable } from './added-field-nullable.ts';
import { findingsOf } from './graph-of.ts';

const staff = '"A team." type Team @key(fields: "id") { id: ID! name: String! }';

describe('added-field-nullable', () => {
  it('refuses non-null fields and lists on another sector’s entity', () => {
    const plans = 'type Team @key(fields: "id") { id: ID! }\nextend type Team {\n  tasks: [Task!]!\n  open: Int\n}';
    expect(findingsOf(addedFieldNullable, { staff, plans })).toEqual([
      'plans.graphql:3 Team.tasks: [Task!]! is added from outside and must be nullable. Remove the last "!".',
    ]);
  });

  it('lets the owner promise its own fields', () => {
    expect(findingsOf(addedFieldNullable, { staff })).toEqual([]);
  });
});

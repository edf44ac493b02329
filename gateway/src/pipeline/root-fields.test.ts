import { type OperationDefinitionNode, parse } from 'graphql';
import { rootFieldsOf } from './root-fields.ts';

const fieldsOf = (text: string) => {
  const document = parse(text);
  return [...rootFieldsOf(document.definitions[0] as OperationDefinitionNode, document)];
};

describe('the root fields of an operation', () => {
  it('are found under aliases, in fragments and in fragments of fragments, once each', () => {
    const text = `{ a: citizen { name } b: citizen { id } ... on Query { tasks } ...Rest }
      fragment Rest on Query { stays ...More } fragment More on Query { plan ...Rest }`;
    expect(fieldsOf(text)).toEqual(['Query.citizen', 'Query.tasks', 'Query.stays', 'Query.plan']);
  });

  it('count also when a variable leaves them out', () => {
    expect(fieldsOf('query ($no: Boolean!) { citizen @include(if: $no) { id } }')).toEqual(['Query.citizen']);
  });

  it('are those of the operation’s own kind and not of others beside it', () => {
    expect(fieldsOf('mutation A { enrol } query B { citizen }')).toEqual(['Mutation.enrol']);
  });
});

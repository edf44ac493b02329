import { type OperationDefinitionNode, parse } from 'graphql';
import { operationAlone } from './fragments-of.ts';

const DOCUMENT = `
  query A { ...One }
  query B { ...Two }
  fragment Two on Query { b { ...Three } }
  fragment One on Query { a { ... on A { ...Three } } }
  fragment Three on A { c { ...Three } }
`;

describe('one operation of several', () => {
  const document = parse(DOCUMENT);
  const namesWith = (position: number) =>
    operationAlone(document, document.definitions[position] as OperationDefinitionNode).definitions.map((node) =>
      'name' in node ? node.name?.value : undefined,
    );

  it('has the fragments it reaches, also by way of others, and none besides', () => {
    expect(namesWith(0)).toEqual(['A', 'One', 'Three']);
    expect(namesWith(1)).toEqual(['B', 'Two', 'Three']);
  });
});

import { type OperationDefinitionNode, parse } from 'graphql';
import { compileConditions } from './conditions.ts';

const reader = (text: string) => {
  const document = parse(text);
  return compileConditions(document, document.definitions[0] as OperationDefinitionNode);
};

describe('the conditions of a request', () => {
  const read = reader(
    'query ($a: Boolean!, $b: Boolean = true, $c: Int) { x @skip(if: $a) y(c: $c) @include(if: $b) }',
  );

  it('are the variables that decide, as sent or by default', () => {
    expect(read({ a: false })).toEqual(new Map(Object.entries({ a: false, b: true })));
    expect(read({ a: true, b: false })).toEqual(new Map(Object.entries({ a: true, b: false })));
  });

  it('cannot be null', () => {
    expect(read({ a: true, b: null })).toMatchObject({ message: expect.stringContaining('$b') });
  });

  it('cost nothing where there are none', () => {
    const none = reader('{ x }');
    expect(none({})).toBe(none({}));
  });
});

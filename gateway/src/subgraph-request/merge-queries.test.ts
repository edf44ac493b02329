import { mergeQueries } from './merge-queries.ts';

const ask = (selection: string, variables = '') =>
  `query($representations:[_Any!]!${variables}){_entities(representations:$representations){${selection}}}`;
const squeezed = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ');

describe('mergeQueries', () => {
  it('asks for the entities of each under a name of its own', () => {
    const merged = mergeQueries([ask('...on A{a(x:$x)}', ',$x:Int'), ask('...on B{b(x:$x)}', ',$x:Int')]);
    expect(merged?.names).toEqual(['_part_0', '_part_1']);
    expect(squeezed(merged?.query)).toBe(
      'query ($_part_0: [_Any!]!, $x: Int, $_part_1: [_Any!]!) { ' +
        '_part_0: _entities(representations: $_part_0) { ... on A { a(x: $x) } } ' +
        '_part_1: _entities(representations: $_part_1) { ... on B { b(x: $x) } } }',
    );
  });

  it('writes out fragments, which have the same names in each', () => {
    const one = `${ask('...on A{a{...F}}')} fragment F on B{b ...G} fragment G on B{c}`;
    const other = `${ask('...F @include(if:$x)', ',$x:Boolean!')} fragment F on C{d}`;
    expect(squeezed(mergeQueries([one, other])?.query)).toBe(
      'query ($_part_0: [_Any!]!, $_part_1: [_Any!]!, $x: Boolean!) { ' +
        '_part_0: _entities(representations: $_part_0) { ... on A { a { ... on B { b ... on B { c } } } } } ' +
        '_part_1: _entities(representations: $_part_1) { ... on C @include(if: $x) { d } } }',
    );
  });

  it('uses no name that a query has already', () => {
    expect(mergeQueries([ask('_part_0:id'), ask('id')])?.names).toEqual(['_part__0', '_part__1']);
  });

  it.each([
    ['directives', 'query($representations:[_Any!]!) @live {_entities(representations:$representations){__typename}}'],
    ['other fields', 'query($representations:[_Any!]!){_entities(representations:$representations){id} more}'],
  ])('leaves alone what has %s', (_what, query) => {
    expect(mergeQueries([ask('id'), query])).toBeNull();
  });
});

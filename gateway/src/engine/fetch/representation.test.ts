import { parse, type SelectionSetNode } from 'graphql';
import type { Graph } from '../plan/graph.ts';
import { compileRepresent } from './representation.ts';

const graph = {
  standIns: { byName: new Map() },
  typesBehind: (name: string) => new Set([name]),
} as unknown as Graph;

/** As the planner writes what a fetch requires. */
function requires(text: string): object[] {
  const [operation] = parse(`{ ${text} }`).definitions;
  const selectionsOf = ({ selections }: SelectionSetNode): object[] =>
    selections.map((node) => ({
      kind: node.kind,
      ...('name' in node && { name: node.name.value }),
      ...('typeCondition' in node && { typeCondition: node.typeCondition?.name.value }),
      ...('selectionSet' in node && node.selectionSet && { selections: selectionsOf(node.selectionSet) }),
    }));
  return operation && 'selectionSet' in operation && operation.selectionSet ? selectionsOf(operation.selectionSet) : [];
}
const { take: represent } = compileRepresent(
  { requires: requires('... on Post { __typename id author { name } }') as never },
  graph,
);
const post = (author: unknown) => ({ __typename: 'Post', id: '1', ...(author !== undefined && { author }) });

describe('what a sector is sent of an entity', () => {
  it('is what the plan names and nothing else', () => {
    expect(represent({ ...post({ name: 'Ann', years: 40 }), title: 'T' })).toEqual(post({ name: 'Ann' }));
    expect(represent(post([{ name: 'Ann' }, null]))).toEqual(post([{ name: 'Ann' }, null]));
  });

  it('holds a null that was told', () => {
    expect(represent(post(null))).toEqual(post(null));
  });

  it.each([
    ['is missing', post(undefined)],
    ['is missing below', post({ years: 40 })],
    ['is missing below in a list', post([{ name: 'Ann' }, {}])],
  ])('is nothing when what it requires %s, for no sector may compute with less', (_how, object) => {
    expect(represent(object)).toBeNull();
  });
});

describe('the text of a representation', () => {
  const { take, textOf } = compileRepresent(
    { requires: requires('... on Post { __typename id weight }') as never },
    graph,
  );

  it.each([
    ['plain', { id: '1', weight: 2.5 }],
    ['with a null', { id: '1', weight: null }],
    ['with signs that JSON escapes', { id: 'a "b" \\ \n \ud800 ø', weight: '\u2028' }],
    ['with an object', { id: '1', weight: { unit: 'g', is: [1, true] } }],
  ])('is its JSON when it is %s', (_how, fields) => {
    const object = { __typename: 'Post', title: 'T', ...fields };
    expect(textOf(object)).toBe(JSON.stringify(take(object)));
    expect(JSON.parse(textOf(object) ?? '')).toEqual({ __typename: 'Post', ...fields });
  });

  it.each([
    ['of another type', { __typename: 'Page', id: '1', weight: 1 }],
    ['without a type', { id: '1', weight: 1 }],
    ['without something required', { __typename: 'Post', id: '1' }],
  ])('is nothing of an object %s', (_how, object) => {
    expect(textOf(object)).toBeNull();
    expect(take(object)).toBeNull();
  });
});

describe('which objects are one to a sector', () => {
  const identitiesOf = (selections: string, ...objects: object[]) => {
    const { identify } = compileRepresent({ requires: requires(selections) as never }, graph);
    return objects.map((object) => identify({ __typename: 'Post', ...object }));
  };

  it('is said by the key alone where nothing else is sent', () => {
    const [first, same, other] = identitiesOf(
      '... on Post { __typename id }',
      { id: '1' },
      { id: '1', x: 2 },
      { id: 1 },
    );
    expect(same).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is said by all that is sent', () => {
    const ask = '... on Post { __typename id weight }';
    const [first, same, other] = identitiesOf(
      ask,
      { id: '1', weight: 2 },
      { id: '1', weight: 2 },
      { id: '1', weight: 3 },
    );
    expect(same).toBe(first);
    expect(other).not.toBe(first);
  });

  it.each(['... on Post { __typename id }', '... on Post { __typename id author { name } }'])(
    'is not asked of one of which something is missing, or that is of another type (%s)',
    (ask) => {
      expect(identitiesOf(ask, {}, { __typename: 'Page', id: '1' })).toEqual([undefined, undefined]);
    },
  );

  it('is said by type and key where a sector is asked about several types', () => {
    const several = { ...graph, typesBehind: () => new Set(['Post', 'Page']) } as unknown as Graph;
    const { identify } = compileRepresent({ requires: requires('... on Node { __typename id }') as never }, several);
    expect(identify({ __typename: 'Post', id: '1' })).not.toBe(identify({ __typename: 'Page', id: '1' }));
  });

  it('counts a key that is null as one', () => {
    expect(identitiesOf('... on Post { __typename id }', { id: null })).toEqual([null]);
  });
});

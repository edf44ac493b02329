import { parse, validate } from 'graphql';
import { smallGraphs } from './small-graphs.ts';
import { type ThreeWays, threeWays } from './three-answers.ts';

const GRAPH = 'branches that lead to the same entity';
const FAIR = { failing: 0, down: null };

/** Of our engine only: the reference asks one thing for the objects of both branches. */
describe('branches that call different things by one name', () => {
  let ways: ThreeWays;
  beforeAll(async () => {
    const graph = smallGraphs().find(({ name }) => name === GRAPH);
    if (!graph) throw new Error('the graph is gone');
    ways = await threeWays(graph, { listLength: 6 });
  });

  it.each([
    ['behind the same entity', '... on Fact { provider { x: cvr } } ... on Housing { provider { x: sor } }'],
    ['under the name of a field', '... on Fact { provider { cvr } } ... on Housing { provider { cvr: sor } }'],
    [
      'by arguments',
      '... on Fact { provider { x: label(in: "a") } } ... on Housing { provider { x: label(in: "b") } }',
    ],
    [
      'without a name of their own',
      '... on Fact { provider { label(in: "a") } } ... on Housing { provider { label } }',
    ],
    ['further down', '... on Fact { provider { head { x: cvr } } } ... on Housing { provider { head { x: sor } } }'],
    ['as objects', '... on Fact { p: provider { cvr } } ... on Housing { p: provider { sor } }'],
    ['in the subgraph of the key', '... on Fact { x: note(first: 1) } ... on Housing { x: note(first: 2) }'],
    ['in another subgraph', '... on Fact { x: praise } ... on Housing { x: blame }'],
    ['in one fragment more', '...A ... on Housing { provider { x: sor } } } } fragment A on Fact { provider { x: cvr'],
  ])('are told apart %s', async (_where, branches) => {
    const document = parse(`{ courses { __typename ${branches} } }`);
    expect(validate(ways.schema, document)).toEqual([]);
    const { own, monolith } = await ways.ask({ document, variables: {}, weather: FAIR });
    expect(own.errors).toBeUndefined();
    expect(JSON.stringify(own.data)).toBe(JSON.stringify(monolith.data));
    expect(new Set(JSON.stringify(own.data).match(/Fact|Housing/g))).toEqual(new Set(['Fact', 'Housing']));
  });

  it('are one question where arguments only stand in another order', async () => {
    const document = parse(`{ courses { provider { label(in: "a", short: true) } } ...Again }
      fragment Again on Query { courses { provider { label(short: true, in: "a") cvr } } }`);
    expect(validate(ways.schema, document)).toEqual([]);
    const { own, monolith } = await ways.ask({ document, variables: {}, weather: FAIR });
    expect(JSON.stringify(own.data)).toBe(JSON.stringify(monolith.data));
  });
});

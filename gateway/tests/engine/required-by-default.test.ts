import { parse, validate } from 'graphql';
import { smallGraphs } from './small-graphs.ts';
import { type ThreeWays, threeWays } from './three-answers.ts';

/** Of our engine only: the reference computes with what the client asked for, or shows it what was required. */
describe('a field that requires another as it is without arguments', () => {
  let ways: ThreeWays;
  beforeAll(async () => {
    const graph = smallGraphs().find(({ name }) => name === 'requires with arguments');
    if (!graph) throw new Error('the graph is gone');
    ways = await threeWays(graph, { listLength: 3 });
  });

  it.each([
    '{ parcels { size(unit: "in") sleeve } }',
    '{ parcels { sleeve size(unit: "in") } }',
    '{ parcels { sleeve size } }',
    '{ posted { id size(unit: "in") sleeve home } }',
  ])('is given that one, whatever the client asks: %s', async (text) => {
    const document = parse(text);
    expect(validate(ways.schema, document)).toEqual([]);
    const { own, monolith } = await ways.ask({ document, variables: {}, weather: { failing: 0, down: null } });
    expect(own.errors).toBeUndefined();
    expect(JSON.stringify(own.data)).toBe(JSON.stringify(monolith.data));
    expect(JSON.stringify(own.data)).toContain(' from {\\"size\\":');
  });
});

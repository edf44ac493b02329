import { parse } from 'graphql';
import { movingFields, movingLabels } from './moving-fields.ts';

const supergraphWith = (...labels: string[]) =>
  parse(
    `type Query { ${labels
      .map((label, index) => `f${index}: Int @join__field(graph: A, override: "b", overrideLabel: "${label}")`)
      .join(' ')} plain: Int @join__field(graph: A) }`,
  );

describe('fields on their way to another sector', () => {
  it('have moved for as many requests as their label says', () => {
    const draws = [0, 0.049, 0.05, 0.999];
    const moves = movingFields(movingLabels(supergraphWith('percent(5)')), () => draws.shift() ?? 1);
    expect([1, 2, 3, 4].map(() => moves().get('percent(5)'))).toEqual([true, true, false, false]);
  });

  it('have moved for all or for nobody at the ends', () => {
    const all = movingFields(movingLabels(supergraphWith('percent(0)', 'percent(100)')), () => 0.5)();
    expect([...all]).toEqual([
      ['percent(0)', false],
      ['percent(100)', true],
    ]);
  });

  it('have not moved under a label that says no share', () => {
    expect([...movingFields(movingLabels(supergraphWith('later')), () => 0)()]).toEqual([['later', false]]);
  });

  it('cost a graph nothing that has none', () => {
    expect(movingFields(movingLabels(supergraphWith()))().size).toBe(0);
  });
});

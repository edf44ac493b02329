import { isAsStrictAs } from './class-order.ts';
import { DATA_CLASSES } from './data-classes.ts';

const pairs = DATA_CLASSES.flatMap((one) => DATA_CLASSES.map((other) => [one, other] as const));

describe('the order of data classes', () => {
  it('is a partial order: no two classes are each stricter than the other', () => {
    for (const [one, other] of pairs)
      if (one !== other) expect([one, other, isAsStrictAs(one, other) && isAsStrictAs(other, one)]).toContain(false);
  });

  it('has identity below everything, since every record names its person', () => {
    for (const dataClass of DATA_CLASSES) expect(isAsStrictAs(dataClass, 'identity')).toBe(true);
  });

  it('lets health stand in for psychiatry nowhere, and psychiatry for health', () => {
    expect(isAsStrictAs('health', 'psychiatry')).toBe(false);
    expect(isAsStrictAs('psychiatry', 'health')).toBe(true);
  });

  it('does not compare what different sectors guard', () => {
    expect(isAsStrictAs('psychiatry', 'socialCase')).toBe(false);
    expect(isAsStrictAs('socialCase', 'psychiatry')).toBe(false);
  });
});

import { mergeInto } from './merge-into.ts';

const merged = (known: Record<string, unknown>, added: Record<string, unknown>) => {
  mergeInto(known, added);
  return known;
};

describe('mergeInto', () => {
  it('adds to objects, and to the items of lists of the same length, however deep', () => {
    expect(merged({ a: { x: 1 }, l: [[{ x: 1 }]] }, { a: { y: 2 }, l: [[{ y: 2 }]], b: 3 })).toEqual({
      a: { x: 1, y: 2 },
      l: [[{ x: 1, y: 2 }]],
      b: 3,
    });
  });

  it('puts the later in the place of the earlier where they cannot be joined', () => {
    expect(merged({ a: 1, l: [1, 2], o: {} }, { a: 2, l: [3], o: null })).toEqual({ a: 2, l: [3], o: null });
  });

  it('reaches no prototype', () => {
    const known = merged(
      {},
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    );
    expect(Object.hasOwn(known, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(known.polluted).toBeUndefined();
  });
});

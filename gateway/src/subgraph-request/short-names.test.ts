import { shortNames } from './short-names.ts';

describe('short names', () => {
  it('are the same for the same text, and different for different ones', () => {
    const nameOf = shortNames(10);
    const [one, other, again] = ['{ a }', '{ b }', '{ a }'].map(nameOf);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('are never given twice, also when the text of one has been forgotten', () => {
    const nameOf = shortNames(2);
    const names = ['{ a }', '{ b }', '{ c }', '{ a }', '{ b }'].map(nameOf);
    expect(new Set(names).size).toBe(5);
  });
});

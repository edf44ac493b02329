import { firstDifference } from './first-difference.ts';

describe('the first difference', () => {
  it('is none when the committed graph is the composed one', () => {
    expect(firstDifference('a\nb\n', 'a\nb\n')).toBeNull();
  });

  it.each([
    ['a\nb', 'a\nc', 2],
    ['a', 'a\nb', 2],
    ['a\nb', 'a', 2],
    ['', 'a', 1],
  ])('between %j and %j stands in its line', (committed, composed, line) => {
    expect(firstDifference(committed, composed)).toBe(line);
  });
});

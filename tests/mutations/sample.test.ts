import { chooseSample } from './sample.mjs';

const mutants = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }));
const DAY = 86_400_000;
const names = (list: { name: string }[]) => list.map(({ name }) => name).join('');

describe('the guards that are tried today', () => {
  it('are all of them when no sample is wished for', () => {
    expect(names(chooseSample(mutants, {}))).toBe('abcde');
  });

  it('are others tomorrow, and all have had their turn after as many days as it takes', () => {
    const days = [0, 1, 2].map((day) => names(chooseSample(mutants, { sample: '2' }, day * DAY)));
    expect(days).toEqual(['ab', 'cd', 'ea']);
  });

  it('are never more than there are', () => {
    expect(chooseSample(mutants, { sample: '9' })).toHaveLength(5);
  });

  it('can be named by a word', () => {
    expect(names(chooseSample(mutants, { only: 'c' }))).toBe('c');
  });
});

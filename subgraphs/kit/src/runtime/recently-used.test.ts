import { recentlyUsed } from './recently-used.ts';

describe('recentlyUsed', () => {
  it('makes each thing once and forgets what was not used for longest', () => {
    const made: string[] = [];
    const get = recentlyUsed<string>(2);
    const use = (name: string) => get(name, () => `${made.push(name)} ${name}`);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) use(name);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('tries again what could not be made', () => {
    const get = recentlyUsed<number>(2);
    const fail = () => {
      throw new Error('not now');
    };
    expect(() => get('a', fail)).toThrow('not now');
    expect(get('a', () => 1)).toBe(1);
  });
});

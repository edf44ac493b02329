import { hotOperations } from './hot-operations.ts';

const names = (hot: ReturnType<typeof hotOperations>) => hot.all().map(({ document }) => document);

describe('the hot operations', () => {
  it('come in the order of their use, and what was used last before its equals', () => {
    const hot = hotOperations();
    for (const document of ['{a}', '{b}', '{b}', '{c}']) hot.note({ document });
    expect(names(hot)).toEqual(['{b}', '{c}', '{a}']);
  });

  it('are those of one document apart when they have different names', () => {
    const hot = hotOperations();
    const document = 'query A { a } query B { b }';
    hot.note({ document, name: 'A' });
    hot.note({ document, name: 'B' });
    expect(hot.all().map(({ name }) => name)).toEqual(['B', 'A']);
  });

  it('are not pushed out by any number of operations that are asked once', () => {
    const hot = hotOperations(20);
    for (let round = 0; round < 50; round += 1) {
      hot.note({ document: '{daily}' });
      for (let count = 0; count < 5; count += 1) hot.note({ document: `{once${round}x${count}}` });
    }
    expect(names(hot)).toHaveLength(20);
    expect(names(hot)[0]).toBe('{daily}');
  });

  it('give way when others have become more used', () => {
    const hot = hotOperations(1);
    for (let count = 0; count < 100; count += 1) hot.note({ document: '{yesterday}' });
    for (let count = 0; count < 200; count += 1) hot.note({ document: count % 2 ? '{today}' : `{once${count}}` });
    expect(names(hot)).toEqual(['{today}']);
  });

  it('hold no document of an unusual size', () => {
    const hot = hotOperations();
    hot.note({ document: `{a} #${'x'.repeat(20_000)}` });
    expect(hot.all()).toEqual([]);
  });
});

import { objectsAt, pathsAt } from './places.ts';

const answer = {
  people: [{ note: { id: 1 } }, null, { note: null }, { note: { id: 2 } }],
  grid: [[{ id: 3 }], [], [{ id: 4 }, null]],
};

describe('the places of an answer', () => {
  it('are the objects a path leads to, and nothing where something is missing on the way', () => {
    expect(objectsAt(answer, ['people', '@', 'note'])).toEqual([{ id: 1 }, { id: 2 }]);
    expect(objectsAt(answer, ['nobody', '@', 'note'])).toEqual([]);
    expect(objectsAt(answer, [])).toEqual([answer]);
  });

  it('lie in lists of lists as well', () => {
    expect(objectsAt(answer, ['grid', '@', '@'])).toEqual([{ id: 3 }, { id: 4 }]);
  });

  it('have the paths a client knows them by', () => {
    expect(pathsAt(answer, ['people', '@', 'note'])).toEqual([
      ['people', 0, 'note'],
      ['people', 3, 'note'],
    ]);
  });

  it('are never what an object has by birth', () => {
    expect(objectsAt({}, ['constructor', 'prototype'])).toEqual([]);
    expect(objectsAt({}, ['__proto__'])).toEqual([]);
  });
});

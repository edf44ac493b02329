import { splitAnswer } from './split-answer.ts';

const NAMES = ['_part_0', '_part_1'];

describe('splitAnswer', () => {
  it('gives each its entities, and the errors about them', () => {
    const answer = {
      data: { _part_0: [{ a: 1 }], _part_1: [null] },
      errors: [{ message: 'b', path: ['_part_1', 0, 'b'] }, { message: 'somewhere' }],
    };
    expect(splitAnswer(answer, NAMES)).toEqual([
      { data: { _entities: [{ a: 1 }] }, errors: [{ message: 'somewhere' }] },
      { data: { _entities: [null] }, errors: [{ message: 'b', path: ['_entities', 0, 'b'] }] },
    ]);
  });

  it('tells everybody when there are no data, and nobody of a place that is not theirs', () => {
    const errors = [{ message: 'a', path: ['_part_0'] }];
    expect(splitAnswer({ data: null, errors }, NAMES)).toEqual([
      { data: null, errors: [{ message: 'a', path: ['_entities'] }] },
      { data: null, errors: [{ message: 'a', path: undefined }] },
    ]);
  });

  it.each([['a text'], [null], [[]], [{ data: [] }], [{ data: {}, errors: 'many' }]])(
    'gives everybody %j as it came, to be refused',
    (answer) => {
      expect(splitAnswer(answer, NAMES)).toEqual([answer, answer]);
    },
  );
});

import { readAnswer } from './read-answer.ts';

describe('readAnswer', () => {
  it('reads data, errors, or both', () => {
    expect(readAnswer('plans', { data: { a: 1 } })).toEqual({ data: { a: 1 }, errors: [] });
    expect(readAnswer('plans', { data: null, errors: [{ message: 'no' }] })).toEqual({
      data: null,
      errors: [{ message: 'no' }],
    });
  });

  it.each([null, 7, 'text', [], {}, { data: null }, { data: [] }, { data: 1 }, { errors: {} }, { errors: ['no'] }])(
    'refuses %j',
    (answer) => {
      expect(() => readAnswer('plans', answer)).toThrow('plans gave an answer that cannot be used');
    },
  );

  it.each(['UNAUTHENTICATED', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'BAD_REQUEST'])(
    'takes the refusal %s for no answer at all',
    (code) => {
      const answer = { data: { a: 1 }, errors: [{ message: '', extensions: { code } }] };
      expect(() => readAnswer('plans', answer)).toThrow('plans gave an answer that cannot be used');
    },
  );

  it.each([
    ['SUBGRAPH_UNAVAILABLE', 'plans is not answering right now; its part is missing.'],
    ['SUBGRAPH_TIMEOUT', 'plans took too long to answer; its part is missing.'],
  ])('takes a sector at its word that gives no data and says %s', (code, sentence) => {
    const errors = [{ message: 'secret', extensions: { code } }];
    expect(() => readAnswer('plans', { errors })).toThrow(sentence);
    expect(readAnswer('plans', { data: { first: 'kept', second: null }, errors }).errors).toEqual(errors);
  });
});

import { costInWords } from './cost-in-words.ts';

const answer = (estimate: number) => ({ extensions: { cost: { estimate, budget: 5000 } } });

describe('costInWords', () => {
  it('says what was expected and what may be spent', () => {
    expect(costInWords(answer(1927))).toBe('Expected to cost 1,927 of the 5,000 your role may spend on one operation.');
  });

  it('says what to do when it is too much', () => {
    expect(costInWords(answer(62606))).toBe(
      'Expected to cost 62,606: more than the 5,000 your role may spend on one operation. Ask for shorter lists.',
    );
  });

  it.each([{}, { extensions: {} }, { extensions: { cost: 7 } }])(
    'says nothing when the answer does not: %j',
    (silent) => {
      expect(costInWords(silent)).toBeNull();
    },
  );
});

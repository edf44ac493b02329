import { deprecationDated } from './deprecation-dated.ts';
import { findingsOf } from './graph-of.ts';

const withReason = (reason: string) => ({ plans: `type Plan { aim: String @deprecated${reason} }` });

describe('deprecation-dated', () => {
  it('accepts a replacement and a month', () => {
    expect(findingsOf(deprecationDated, withReason('(reason: "Use `goals`. Goes after 2027-03")'))).toEqual([]);
  });

  it.each(['', '(reason: "Old.")', '(reason: "Use `goals`.")', '(reason: "Use `goals`. Goes after 2027-13")'])(
    'refuses @deprecated%s',
    (reason) => {
      expect(findingsOf(deprecationDated, withReason(reason))).toHaveLength(1);
    },
  );
});

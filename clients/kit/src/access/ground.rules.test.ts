import { basisOfRule, rulesIn } from './ground.rules.ts';

describe('what a rule of the policy stands on', () => {
  it.each([
    ['municipal-relation', 'relation'],
    ['health-consent', 'consent'],
    ['guardian-decision', 'decision'],
    ['emergency-municipal', 'emergency'],
    ['own', 'own'],
    ['stay-shelter', 'consent'],
    ['emergency', 'emergency'],
    ['a-rule-of-this-house', null],
  ])('is read out of the name %s', (rule, basis) => {
    expect(basisOfRule(rule)).toBe(basis);
  });

  it('may be several things, or nothing that the log knows', () => {
    expect(rulesIn('plan-municipal, health-consent')).toEqual(['plan-municipal', 'health-consent']);
    expect([rulesIn('unspecified'), rulesIn(null)]).toEqual([[], []]);
  });
});

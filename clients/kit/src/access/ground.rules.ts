/** What entitles somebody to see a person's data, in the words of the policy. */
export type Basis = 'relation' | 'consent' | 'decision' | 'emergency' | 'own';

/** Rules of the policy that ships with the house whose names do not say what they stand on. */
const STANDS_ON: Readonly<Record<string, Basis>> = {
  'plan-municipal': 'relation',
  'plan-outreach': 'relation',
  'plan-health': 'relation',
  'plan-clinic': 'relation',
  'plan-shelter': 'consent',
  'social-case': 'relation',
  'social-case-health': 'consent',
  'health-notes': 'relation',
  'health-notes-clinic': 'relation',
  'offence-health': 'consent',
  'address-health': 'decision',
  'stay-nurse': 'relation',
  'stay-health': 'relation',
  'stay-municipal': 'relation',
  'stay-shelter': 'consent',
  'manager-case': 'relation',
  learning: 'relation',
  guardian: 'own',
};

/** Words in a rule's name, the gravest first: `guardian-decision` is a decision. */
const SAYS: readonly Basis[] = ['emergency', 'decision', 'consent', 'relation', 'own'];

/** What a rule stands on, by its name as the read log has it; null when the name does not tell. */
export function basisOfRule(rule: string): Basis | null {
  const words = rule.split('-');
  return STANDS_ON[rule] ?? SAYS.find((basis) => words.includes(basis)) ?? null;
}

/** The names of rules in one entry of the read log, which may stand on several. */
export const rulesIn = (basis: string | null | undefined): string[] =>
  (basis ?? '').split(/[\s,;]+/).filter((rule) => rule !== '' && rule !== 'unspecified');

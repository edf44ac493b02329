import type { FactKind } from '@tvaers/contract/access-facts';
import type { DataClass } from '@tvaers/contract/data-classes';
import type { Role } from '@tvaers/contract/roles';
import type { Basis, PolicyRule } from './policy-rule.ts';

const HEALTH: readonly DataClass[] = ['health', 'psychiatry', 'substance', 'dose', 'hospitalStay'];
const MUNICIPAL: readonly Role[] = ['coordinator', 'outreach', 'shelter', 'manager'];
const YEAR = 365 * 1440;
const HOUR = 60;

/** Which facts can bear which basis. */
const BEARS: Record<Basis, readonly FactKind[]> = {
  relation: ['treatmentRelation', 'openSocialCase', 'careTeam', 'emergencyReview'],
  consent: ['consent'],
  decision: ['decision'],
  emergency: ['emergency'],
  own: ['own', 'guardian'],
  none: [],
};

/** What an installation cannot change, because the law or the meaning of the words does not: faults of one rule. */
export const lawfulness = (rule: PolicyRule): string[] => [...gaps(rule), ...misfits(rule), ...tooLong(rule)];

const when = (isFault: boolean, says: string): string[] => (isFault ? [says] : []);

const gaps = ({ rule, law, reason, classes, roles, purposes, basis, evidence }: PolicyRule): string[] => [
  ...when([rule, law, reason].includes(''), 'a rule has a name, a law and a reason'),
  ...when(
    [classes, roles, purposes].some(({ length }) => length === 0),
    'a rule names classes, roles and purposes',
  ),
  ...when(basis !== 'none' && evidence.length === 0, `the basis ${basis} needs evidence`),
];

const misfits = ({ basis, evidence, also, purposes }: PolicyRule): string[] => [
  ...evidence
    .filter((kind) => !BEARS[basis].includes(kind))
    .map((kind) => `a fact of the kind ${kind} is no evidence of ${basis}`),
  ...when(also.includes('block'), 'a block entitles nobody'),
  ...when(also.includes('restriction'), 'a restriction entitles nobody'),
  ...when(
    basis === 'emergency' && purposes.some((purpose) => purpose !== 'emergency'),
    'emergency access is for the purpose emergency alone',
  ),
];

const tooLong = ({ basis, longestMinutes, ...rule }: PolicyRule): string[] => {
  const longest = longestMinutes ?? Number.POSITIVE_INFINITY;
  return [
    ...when(basis === 'emergency' && longest > HOUR, 'emergency access lasts 60 minutes at most'),
    ...when(
      basis === 'consent' && isHealthToSocial(rule) && longest > YEAR,
      'a consent to pass health data to a municipality lapses after 365 days at most',
    ),
  ];
};

const isHealthToSocial = ({ classes, roles }: Pick<PolicyRule, 'classes' | 'roles'>): boolean =>
  classes.some((one) => HEALTH.includes(one)) && roles.some((one) => MUNICIPAL.includes(one));

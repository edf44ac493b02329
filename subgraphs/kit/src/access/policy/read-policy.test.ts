import { readFileSync } from 'node:fs';
import { isAsStrictAs } from '@tvaers/contract/class-order';
import { DATA_CLASSES } from '@tvaers/contract/data-classes';
import { ROLES } from '@tvaers/contract/roles';
import { DEFAULT_POLICY_FILE } from './load-policy.ts';
import { readPolicy } from './read-policy.ts';

const shipped = readFileSync(DEFAULT_POLICY_FILE, 'utf8');
const HEADER = 'rule;classes;roles;purposes;basis;evidence;also;longest;access;law;reason';
const withRule = (line: string) => `# a comment\n${HEADER}\n\n${line}\n`;
const good = 'r1;plan;fact clinic;treatment;relation;careTeam;;;read;lov § 1;Fordi.';

describe('the access policy', () => {
  const rules = readPolicy(shipped);

  it('as it is shipped says something about every class for every role: nothing is denied by oversight', () => {
    const told = new Set(
      rules.flatMap(({ classes, roles }) => classes.flatMap((one) => roles.map((role) => `${one} ${role}`))),
    );
    const all = DATA_CLASSES.flatMap((one) => ROLES.map((role) => `${one} ${role}`));
    expect(all.filter((cell) => !told.has(cell))).toEqual([]);
  });

  it('as it is shipped shows single citizens to no steering, operator or medcom', () => {
    const closed = rules.filter(({ roles }) => roles.some((role) => ['steering', 'operator', 'medcom'].includes(role)));
    expect(closed.map(({ basis }) => basis)).toEqual(['none']);
  });

  it('as it is shipped gives each reader of it a paragraph and a sentence of Danish', () => {
    for (const { law, reason } of rules) {
      expect(law).toMatch(/§|art\. \d/);
      expect(reason).toMatch(/^[A-ZÆØÅ].*\.$/);
    }
  });

  it('as it is shipped bears out the order of classes: who may see the stricter one may see the weaker one', () => {
    const cells = rules
      .filter(({ basis }) => basis !== 'none')
      .flatMap(({ classes, roles, purposes }) =>
        classes.flatMap((one) => roles.flatMap((role) => purposes.map((purpose) => `${one} ${role} ${purpose}`))),
      );
    const granted = new Set(cells);
    const missing = cells.flatMap((cell) => {
      const [stricter, ...who] = cell.split(' ');
      return DATA_CLASSES.filter((weaker) => DATA_CLASSES.some((one) => one === stricter && isAsStrictAs(one, weaker)))
        .map((weaker) => [weaker, ...who].join(' '))
        .filter((other) => !granted.has(other));
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  it('is read with lists, lengths and comments', () => {
    const line = 'r2;health dose;outreach;socialCase;consent;consent;careTeam;12 hours;write;lov § 2;Fordi.';
    expect(readPolicy(withRule(`${good}\n${line}`))).toEqual([
      expect.objectContaining({ rule: 'r1', roles: ['fact', 'clinic'], also: [], longestMinutes: null, writes: false }),
      expect.objectContaining({ classes: ['health', 'dose'], also: ['careTeam'], longestMinutes: 720, writes: true }),
    ]);
  });

  it('is refused with every mistake and its line', () => {
    const bad = 'r1;plans;fact;healing;relation;consent;;a while;maybe;lov § 1;Fordi.';
    expect(() => readPolicy(withRule(`${good}\n${bad}`))).toThrow(
      'The access policy cannot be used: line 5: "plans" is no data class; line 5: "healing" is no purpose; ' +
        'line 5: "a while" is no length such as »365 days«; line 5: "maybe" is neither read nor write; ' +
        'line 5: a rule names classes, roles and purposes; ' +
        'line 5: a fact of the kind consent is no evidence of relation; the rule r1 stands there twice.',
    );
  });

  it.each([
    ['a rule without a paragraph', good.replace('lov § 1', ''), 'a rule has a name, a law and a reason'],
    ['a basis without evidence', good.replace('careTeam', ''), 'the basis relation needs evidence'],
    ['a block that entitles', good.replace('careTeam;', 'careTeam;block'), 'a block entitles nobody'],
    [
      'a consent to pass health data on without an end',
      'r;health;outreach;socialCase;consent;consent;;;read;lov § 1;Fordi.',
      'lapses after 365 days at most',
    ],
    [
      'a consent to pass a stay on for longer than a year',
      'r;hospitalStay;shelter;socialCase;consent;consent;;366 days;read;lov § 1;Fordi.',
      'lapses after 365 days at most',
    ],
    [
      'emergency access for longer than an hour',
      'r;plan;fact;emergency;emergency;emergency;;2 hours;read;lov § 1;Fordi.',
      'emergency access lasts 60 minutes at most',
    ],
    [
      'emergency access without saying so',
      'r;plan;fact;treatment;emergency;emergency;;60 minutes;read;lov § 1;Fordi.',
      'for the purpose emergency alone',
    ],
    ['a line that is cut off', 'r;plan;fact;treatment', 'it has 4 cells'],
  ])('refuses %s', (_what, line, fault) => {
    expect(() => readPolicy(withRule(line))).toThrow(fault);
  });

  it('is refused when it is empty or another file', () => {
    expect(() => readPolicy('')).toThrow('must begin with the line rule;classes');
    expect(() => readPolicy(`${HEADER}\n`)).toThrow('it has no rules');
  });
});

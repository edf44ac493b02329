import { type AccessFact, FACT_KINDS, type FactKind } from '@tvaers/contract/access-facts';
import { DATA_CLASSES } from '@tvaers/contract/data-classes';
import { PURPOSES } from '@tvaers/contract/purposes';
import { ROLES } from '@tvaers/contract/roles';
import type { Viewer } from '@tvaers/contract/viewer';
import fc from 'fast-check';
import type { PolicyRule } from '../../src/access/policy/policy-rule.ts';

/** The moment at which all worlds are looked at; facts lie around it, often exactly on a boundary. */
export const AT = Date.parse('2026-11-22T12:00:00.000Z');

/** One viewer, a few citizens, and what holds between them. */
export interface World {
  viewer: Viewer;
  citizens: string[];
  facts: AccessFact[];
}

const id = (kind: string, n: number) => `${kind}000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
/** Two of whom there are facts, one of whom there is none, and a twin of the first. */
const CITIZENS = [0, 1, 2, 3];
const one = <Value>(...values: Value[]) => fc.constantFrom(...values);

/** So that two draws meet more often than they miss each other. */
const mostly = <Value>(first: Value, second: Value) => one(first, first, first, second);
const orNull = <Value>(value: fc.Arbitrary<Value>, nulls = 2) =>
  fc.oneof({ weight: nulls, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: value });

const MINUTE = 60_000;
/** Moments before and after `AT`, thick around what the rules measure: an hour, a year, and now. */
const offset = one(-366 * 1440, -365 * 1440, -365 * 1440 + 1, -1440, -61, -60, -59, -1, 0).map(
  (minutes) => minutes * MINUTE,
);
const validFrom = fc.oneof({ weight: 8, arbitrary: offset }, { weight: 1, arbitrary: fc.constant(MINUTE) });
const validTo = orNull(one(-MINUTE, 0, 1, MINUTE, 1440 * MINUTE), 4);
const iso = (distance: number) => new Date(AT + distance).toISOString();

/** Who and what there is in one world; its people are in no other. */
const inhabitants = (world: number) => ({
  citizens: CITIZENS.map((n) => id('c1', world * CITIZENS.length + n + 1)),
  staff: mostly(id('5f', world * 2 + 1), id('5f', world * 2 + 2)),
  organisation: mostly(id('0a', world * 2 + 1), id('0a', world * 2 + 2)),
  subject: mostly(`anna-${world}`, `bo-${world}`),
});
type Inhabitants = ReturnType<typeof inhabitants>;

const viewerAmong = (
  { subject, organisation, staff, citizens }: Inhabitants,
  { roles, purposes }: Pick<PolicyRule, 'roles' | 'purposes'>,
): fc.Arbitrary<Viewer> =>
  fc.record({
    subject,
    name: fc.constant('X'),
    role: fc.constantFrom(...roles),
    purpose: fc.constantFrom(...purposes),
    organisationId: orNull(organisation, 1),
    staffMemberId: orNull(staff, 1),
    citizenId: orNull(fc.constantFrom(...citizens)),
  });

/** The recipient as facts of a kind mostly have it, so that worlds are seldom empty of rights. */
const recipientAmong = ({ subject, organisation, staff }: Inhabitants) =>
  fc.oneof(
    fc.record({ staffMemberId: staff, organisationId: orNull(organisation, 6), subject: fc.constant(null) }),
    fc.record({ staffMemberId: fc.constant(null), organisationId: organisation, subject: fc.constant(null) }),
    fc.record({ staffMemberId: fc.constant(null), organisationId: fc.constant(null), subject }),
    fc.record({ staffMemberId: orNull(staff), organisationId: orNull(organisation), subject: orNull(subject) }),
  );

const factAmong = (people: Inhabitants, kinds: readonly FactKind[]): fc.Arbitrary<AccessFact> =>
  fc
    .record({
      factId: fc.uuid(),
      kind: fc.constantFrom<FactKind>(...kinds),
      citizenId: mostly(people.citizens[0] ?? '', people.citizens[1] ?? ''),
      to: recipientAmong(people),
      classes: orNull(fc.subarray([...DATA_CLASSES])),
      purpose: orNull(fc.constantFrom(...PURPOSES), 9),
      from: validFrom,
      until: validTo,
    })
    .map(({ to, from, until, ...rest }) => ({
      ...{ ...rest, ...to, version: 1, validFrom: iso(from) },
      validTo: until === null ? null : iso(until),
    }));

/** What a twin's fact may have of its own. */
const OWN: readonly (readonly (keyof AccessFact)[])[] = [
  ['staffMemberId', 'organisationId', 'subject'],
  ['classes'],
  ['validFrom'],
  ['validTo'],
  ['kind'],
  [],
];

/** The facts, and all about the first citizen again for the twin, of whom one is otherwise in one respect. */
const withTwin = (
  { citizens: [first = '', , , twin = ''] }: Inhabitants,
  { facts, at, other, own }: { facts: AccessFact[]; at: number; other: AccessFact; own: readonly (keyof AccessFact)[] },
): AccessFact[] => {
  const twins = facts.filter(({ citizenId }) => citizenId === first).map((fact) => ({ ...fact, citizenId: twin }));
  const changed = twins[at % twins.length];
  if (changed) Object.assign(changed, Object.fromEntries(own.map((name) => [name, other[name]])));
  return [...facts, ...twins];
};

/**
 * The world with this number. Four of five are aimed at a rule: the viewer has a role and a purpose of it, and the facts
 * are of the kinds it asks for, with blocks and now and then a restriction among them; otherwise rules that ask for much would hardly ever be met.
 */
export const worldNumbered = (number: number, rules: readonly PolicyRule[]): fc.Arbitrary<World> => {
  const people = inhabitants(number);
  return fc
    .record({ aim: fc.constantFrom(...rules), isAimed: fc.nat(4).map((n) => n > 0) })
    .chain(({ aim, isAimed }) => {
      const asked = [...aim.evidence, ...aim.also];
      const kinds = isAimed ? [...asked, ...asked, 'block' as const, ...asked, 'restriction' as const] : FACT_KINDS;
      return fc.record({
        viewer: viewerAmong(people, isAimed ? aim : { roles: [...ROLES], purposes: [...PURPOSES] }),
        facts: fc
          .record({
            facts: fc.array(factAmong(people, kinds), { maxLength: 10 }),
            ...{ at: fc.nat(), other: factAmong(people, kinds), own: one(...OWN) },
          })
          .map((drawn) => withTwin(people, drawn)),
        citizens: fc.constant(people.citizens),
      });
    });
};

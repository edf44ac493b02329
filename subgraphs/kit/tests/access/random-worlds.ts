import { type AccessFact, FACT_KINDS, type FactKind } from '@tvaers/contract/access-facts';
import { DATA_CLASSES } from '@tvaers/contract/data-classes';
import { PURPOSES } from '@tvaers/contract/purposes';
import { ROLES } from '@tvaers/contract/roles';
import type { Viewer } from '@tvaers/contract/viewer';
import fc from 'fast-check';

/** The moment at which all worlds are looked at; facts lie around it, often exactly on a boundary. */
export const AT = Date.parse('2026-11-22T12:00:00.000Z');

/** One viewer, a few citizens, and what holds between them. */
export interface World {
  viewer: Viewer;
  citizens: string[];
  facts: AccessFact[];
}

const id = (kind: string, n: number) => `${kind}000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
const CITIZENS = [0, 1, 2];
const one = <Value>(...values: Value[]) => fc.constantFrom(...values);

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
  staff: one(id('5f', world * 2 + 1), id('5f', world * 2 + 2)),
  organisation: one(id('0a', world * 2 + 1), id('0a', world * 2 + 2)),
  subject: one(`anna-${world}`, `bo-${world}`),
});
type Inhabitants = ReturnType<typeof inhabitants>;

const viewerAmong = ({ subject, organisation, staff, citizens }: Inhabitants): fc.Arbitrary<Viewer> =>
  fc.record({
    subject,
    name: fc.constant('X'),
    role: fc.constantFrom(...ROLES),
    purpose: fc.constantFrom(...PURPOSES),
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

const factAmong = (people: Inhabitants): fc.Arbitrary<AccessFact> =>
  fc
    .record({
      factId: fc.uuid(),
      kind: fc.constantFrom<FactKind>(...FACT_KINDS),
      citizenId: fc.constantFrom(...people.citizens),
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

/** Roles and purposes that go together, or almost every world would be denied for that alone. */
const TOGETHER: Record<Viewer['role'], readonly Viewer['purpose'][]> = {
  ...{
    coordinator: ['socialCase', 'coordination', 'emergency'],
    outreach: ['socialCase', 'coordination', 'emergency'],
  },
  ...{
    shelter: ['socialCase', 'coordination', 'emergency'],
    fact: ['treatment', 'coordination', 'quality', 'emergency'],
  },
  ...{ clinic: ['treatment', 'quality', 'emergency'], socialNurse: ['treatment', 'coordination', 'emergency'] },
  ...{ manager: ['quality', 'coordination'], citizen: ['citizenSelf'], guardian: ['citizenSelf'] },
  ...{ steering: ['quality'], operator: ['systemJob'], medcom: ['systemJob'] },
};

/** The world with this number. Four of five viewers have a purpose of their role. */
export const worldNumbered = (number: number): fc.Arbitrary<World> => {
  const people = inhabitants(number);
  return fc
    .record({
      viewer: viewerAmong(people),
      facts: fc.array(factAmong(people), { maxLength: 8 }),
      fit: fc.nat(),
      odd: fc.nat(4),
    })
    .map(({ viewer, facts, fit, odd }) => {
      const fitting = TOGETHER[viewer.role];
      const purpose = odd === 0 ? viewer.purpose : (fitting[fit % fitting.length] ?? viewer.purpose);
      return { viewer: { ...viewer, purpose }, facts, citizens: people.citizens };
    });
};

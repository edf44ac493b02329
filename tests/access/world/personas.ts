import type { Purpose } from '@tvaers/contract/purposes';
import type { Role } from '@tvaers/contract/roles';
import type { Viewer } from '@tvaers/contract/viewer';
import { type Databases, rowsOf } from './databases.ts';

/** Somebody who asks. */
export interface Persona {
  name: string;
  /** Null is somebody who has not signed in. */
  viewer: Viewer | null;
  /** Whether states relate them to their citizen. */
  related: boolean;
}

/** Members of staff, by the names the seed gave them. */
const STAFF: readonly [name: string, person: string, role: Role, purpose: Purpose, related: boolean][] = [
  ['coordinator', 'Karen Holm', 'coordinator', 'coordination', true],
  ['coordinator without relation', 'Mads Lund', 'coordinator', 'coordination', false],
  ['outreach', 'Omar Dahl', 'outreach', 'socialCase', true],
  ['F-ACT nurse', 'Freja Bruun', 'fact', 'treatment', true],
  ['substitution clinic', 'Camilla Krogh', 'clinic', 'treatment', true],
  ['social nurse', 'Sofie Bach', 'socialNurse', 'treatment', true],
  ['shelter', 'Henrik Vang', 'shelter', 'socialCase', true],
  ['manager', 'Mette Skov', 'manager', 'quality', true],
];

const nobody = { organisationId: null, staffMemberId: null, citizenId: null };

/** The account of a citizen: sees everything about itself and nothing else. */
export const accountOf = (citizenId: string): Persona => ({
  name: 'citizen',
  viewer: {
    ...nobody,
    ...{ subject: `sweep-citizen-${citizenId}`, name: 'Borger', role: 'citizen', purpose: 'citizenSelf', citizenId },
  },
  related: false,
});

/** Everybody who asks; `own` is the citizen that one of them is, `ward` whom the guardian stands for, `other` a third. */
export async function everybody(
  databases: Databases,
  { own, ward, other }: { own: string; ward: string; other: string },
): Promise<Persona[]> {
  const staff: Persona[] = [];
  for (const one of STAFF) staff.push(await memberOfStaff(databases, ...one));
  const account = (name: string, role: Role, purpose: Purpose, citizenId: string | null): Persona => ({
    name,
    viewer: { ...nobody, subject: `sweep-${name}`, name, role, purpose, citizenId },
    related: role === 'guardian',
  });
  return [
    { name: 'anonymous', viewer: null, related: false },
    ...staff,
    accountOf(own),
    { ...accountOf(other), name: 'another citizen' },
    account('guardian', 'guardian', 'citizenSelf', ward),
    account('operator', 'operator', 'quality', null),
    account('steering', 'steering', 'quality', null),
    account('medcom', 'medcom', 'systemJob', null),
  ];
}

async function memberOfStaff(
  { staff }: Databases,
  name: string,
  person: string,
  role: Role,
  purpose: Purpose,
  related: boolean,
): Promise<Persona> {
  const [found] = await rowsOf<{ staffMemberId: string; organisationId: string }>(
    staff,
    `SELECT m.id AS "staffMemberId", r.organisation_id AS "organisationId"
     FROM staff_member m JOIN staff_role r ON r.staff_member_id = m.id
     WHERE m.name = $1 ORDER BY r.valid_from, r.id LIMIT 1`,
    [person],
  );
  if (!found) throw new Error(`The seed has nobody called ${person}.`);
  const viewer = { subject: `sweep-${name}`, name: person, role, purpose, citizenId: null, ...found };
  // Shares no unit with the coordinator who has relations, or what is open to the unit would be open to both.
  return { name, related, viewer: related ? viewer : { ...viewer, organisationId: UNIT_WITHOUT_RELATIONS } };
}

/** Id of no unit of the directory. */
const UNIT_WITHOUT_RELATIONS = '00000000-0000-8000-8000-00000000c0de';

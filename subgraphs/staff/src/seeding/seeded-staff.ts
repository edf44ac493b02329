import { addDays } from '@tvaers/kit/runtime/danish-time';
import { Chance } from '@tvaers/kit/seeding/chance';
import { COORDINATORS_ORGANISATION_KEY, coordinatorCount, DIRECTORY_TEAMS } from '@tvaers/kit/seeding/directory';
import { idOf, organisationId, staffMemberId, teamId } from '@tvaers/kit/seeding/ids';
import { developmentPeople } from '@tvaers/kit/seeding/people';
import type { StaffMember } from '../staff-members/staff-member.entity.ts';
import type { StaffRole } from '../staff-members/staff-role.entity.ts';
import type { TeamMember } from '../teams/team-member.entity.ts';
import { furtherTeams } from './catalogue/further-teams.ts';
import { inventedName, inventedPhone } from './invented-names.ts';
import { titleOf } from './titles.ts';

/** Member `index` of the team `teamKey` (the coordinators are one list, cut into several teams). */
interface Employee {
  teamKey: string;
  index: number;
  /** The team to show the person in. */
  teamId: string;
  organisationKey: string;
}

export const COORDINATORS_PER_TEAM = 20;
const chance = new Chance('staff');
const nameOfPerson = new Map(developmentPeople.map(({ staffMemberId: id, name }) => [id, name]));

export const coordinatorTeamId = (index: number): string =>
  teamId(`coordinators-${Math.floor(index / COORDINATORS_PER_TEAM) + 1}`);

/** Everybody who works somewhere, as many coordinators as the citizens need. */
export function* employees(citizens: number): Generator<Employee> {
  for (const { key, id, size, organisationKey } of [...DIRECTORY_TEAMS, ...furtherTeams])
    for (let index = 0; index < size; index++) yield { teamKey: key, index, teamId: id, organisationKey };
  for (let index = 0; index < coordinatorCount(citizens); index++)
    yield {
      teamKey: 'coordinators',
      index,
      teamId: coordinatorTeamId(index),
      organisationKey: COORDINATORS_ORGANISATION_KEY,
    };
}

/** People one can sign in as keep the name the identity provider tells. */
export function seededStaffMember({ teamKey, index }: Employee): StaffMember {
  const id = staffMemberId(teamKey, index);
  return {
    id,
    name: nameOfPerson.get(id) ?? inventedName(chance, teamKey, index),
    phone: inventedPhone(chance, teamKey, index),
  };
}

const hiredOn = ({ teamKey, index }: Employee, today: string): string =>
  addDays(today, -chance.between(60, 3000, 'hired', teamKey, index));

/** The present employment and, for every fourth, the one before it. */
export function seededRoles(employee: Employee, today: string): StaffRole[] {
  const { teamKey, index, organisationKey } = employee;
  const member = staffMemberId(teamKey, index);
  const since = hiredOn(employee, today);
  const role = (number: number, rest: Omit<StaffRole, 'id' | 'staffMemberId'>): StaffRole => ({
    id: idOf('staff-role', teamKey, index, number),
    staffMemberId: member,
    ...rest,
  });
  const present = role(0, {
    organisationId: organisationId(organisationKey),
    title: titleOf(teamKey, index),
    validFrom: since,
    validTo: null,
  });
  if (!chance.happens(0.25, 'earlier', teamKey, index)) return [present];
  const earlier = role(1, {
    organisationId: organisationId(chance.pick(EARLIER_EMPLOYERS, 'employer', teamKey, index)),
    title: chance.pick(EARLIER_TITLES, 'title', teamKey, index),
    validFrom: addDays(since, -chance.between(300, 2500, 'earlier-days', teamKey, index)),
    validTo: addDays(since, -1),
  });
  return [present, earlier];
}

export const seededMembership = (employee: Employee, today: string): TeamMember => ({
  teamId: employee.teamId,
  staffMemberId: staffMemberId(employee.teamKey, employee.index),
  validFrom: hiredOn(employee, today),
  validTo: null,
});

const EARLIER_EMPLOYERS = ['borgercenter-voksne', 'herberget-sundholm', 'amager-hvidovre', 'rigshospitalet', 'crk'];
const EARLIER_TITLES = ['Pædagog', 'Socialrådgiver', 'Social- og sundhedsassistent', 'Vikar'];

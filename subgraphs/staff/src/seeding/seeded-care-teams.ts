import { addDays } from '@tvaers/kit/runtime/danish-time';
import { Chance } from '@tvaers/kit/seeding/chance';
import { directoryTeam } from '@tvaers/kit/seeding/directory';
import { hospitalStaysOf } from '@tvaers/kit/seeding/hospital-stays';
import { idOf, staffMemberId } from '@tvaers/kit/seeding/ids';
import type { CourseKind, Traits } from '@tvaers/kit/seeding/population';
import { type CourseWithTeam, memberFor, outreachTeamOf, teamOfCourse } from '@tvaers/kit/seeding/teams-around';
import type { CareTeam } from '../care-teams/care-team.entity.ts';
import type { CareTeamMember, CareTeamRole } from '../care-teams/care-team-member.entity.ts';

const chance = new Chance('care-teams');
const ROLE_OF_COURSE: Readonly<Record<CourseWithTeam, CareTeamRole>> = {
  FACT: 'FACT_CLINICIAN',
  SUBSTITUTION: 'SUBSTITUTION_CLINICIAN',
  HOUSING_FIRST: 'HOUSING_SUPPORT',
};
const SOCIAL_NURSES_OF_HOSPITAL: Readonly<Record<string, string>> = {
  'bispebjerg-frederiksberg': 'socialsygeplejersker-bispebjerg',
  'pc-amager': 'socialsygeplejersker-pc-amager',
};

export const seededCareTeam = (traits: Traits, today: string): CareTeam => ({
  id: idOf('care-team', traits.index),
  citizenId: traits.citizenId,
  validFrom: careBeganOn(traits, today),
  validTo: null,
  version: 1,
});

/** Within the enrolment, which the citizens sector lets begin 250 days ago or earlier. */
const careBeganOn = ({ index }: Traits, today: string) => addDays(today, -chance.between(30, 240, 'began', index));

/** Who works with this citizen: as the courses and the part of the city have it, a social nurse while in hospital. */
export function seededCareTeamMembers(traits: Traits, today: string): CareTeamMember[] {
  const began = careBeganOn(traits, today);
  const member = (role: CareTeamRole, staff: string, validFrom: string): CareTeamMember => ({
    id: idOf('care-team-member', traits.index, role),
    careTeamId: idOf('care-team', traits.index),
    citizenId: traits.citizenId,
    staffMemberId: staff,
    role,
    validFrom,
    validTo: null,
    endedAt: null,
    overrideReason: null,
    assignedBy: null,
  });
  const someoneOf = (teamKey: string) => staffMemberId(teamKey, memberFor(traits, directoryTeam(teamKey).size));
  const members = [member('OUTREACH_WORKER', someoneOf(outreachTeamOf(traits)), began)];
  if (traits.coordinatorId)
    members.push(
      member('COORDINATOR', traits.coordinatorId, addDays(began, chance.between(0, 20, 'named', traits.index))),
    );
  for (const course of traits.courses.filter(hasTeam))
    members.push(member(ROLE_OF_COURSE[course], someoneOf(teamOfCourse(course, traits)), began));
  const stay = hospitalStaysOf(traits).find(({ endedDaysAgo }) => endedDaysAgo === null);
  const nurses = stay && SOCIAL_NURSES_OF_HOSPITAL[stay.hospitalKey];
  if (nurses) members.push(member('SOCIAL_NURSE', someoneOf(nurses), addDays(today, -stay.startedDaysAgo)));
  return members;
}

const hasTeam = (course: CourseKind): course is CourseWithTeam => course !== 'GENERAL';

import { COORDINATORS_ORGANISATION_KEY, coordinatorCount, DIRECTORY_TEAMS } from '@tvaers/kit/seeding/directory';
import { organisationId } from '@tvaers/kit/seeding/ids';
import type { Team } from '../teams/team.entity.ts';
import { furtherTeams } from './catalogue/further-teams.ts';
import { COORDINATOR_TEAM_FACTS, type TeamFacts, teamFacts } from './catalogue/team-facts.ts';
import { COORDINATORS_PER_TEAM, coordinatorTeamId } from './seeded-staff.ts';

export interface SeededTeam extends TeamFacts {
  id: string;
  name: string;
  organisationKey: string;
}

/** Every team with what is known about it; coordinators in teams of a size that fits a table. */
export function wholeTeams(citizens: number): SeededTeam[] {
  const listed = DIRECTORY_TEAMS.map((team): SeededTeam => {
    const facts = teamFacts[team.key];
    if (!facts) throw new Error(`Nothing is known about the team "${team.key}".`);
    return { ...team, ...facts };
  });
  const coordinatorTeams = Math.ceil(coordinatorCount(citizens) / COORDINATORS_PER_TEAM);
  const coordinators = Array.from(
    { length: coordinatorTeams },
    (_none, number): SeededTeam => ({
      id: coordinatorTeamId(number * COORDINATORS_PER_TEAM),
      name: `Myndighedskoordinatorerne, hold ${number + 1}`,
      organisationKey: COORDINATORS_ORGANISATION_KEY,
      ...COORDINATOR_TEAM_FACTS,
    }),
  );
  return [...listed, ...furtherTeams, ...coordinators];
}

export const seededTeam = ({ id, name, organisationKey, description, paper }: SeededTeam): Team => ({
  id,
  name,
  organisationId: organisationId(organisationKey),
  description,
  targetGroup: paper?.targetGroup ?? null,
  period: paper?.period ?? null,
  paperRow: paper?.row ?? null,
});

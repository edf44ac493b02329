import type { CourseKind, Traits } from './population.ts';

/** Key of the team in `DIRECTORY_TEAMS` that gives each course; the general course is the coordinator's own. */
export type CourseWithTeam = Exclude<CourseKind, 'GENERAL'>;

/** The two halves the city is divided into by psychiatry: west and south belong to Psykiatrisk Center Amager. */
const WEST_AND_SOUTH = ['Vesterbro', 'Amager', 'Christianshavn', 'Valby'];
const NEAR_THE_AMAGER_CLINIC = ['Amager', 'Christianshavn', 'Valby'];
const WALKED_FROM_VESTERBRO = ['Vesterbro', 'Valby', 'Amager', 'Nordvest'];

/**
 * The team that gives a course to this citizen. The interventions sector's courses and the staff sector's care teams
 * both ask here, so that the clinician in the care team belongs to the team of the course.
 */
export function teamOfCourse(course: CourseWithTeam, traits: Traits): string {
  switch (course) {
    case 'FACT':
      return WEST_AND_SOUTH.includes(traits.area) ? 'fact-amager' : 'fact-koebenhavn';
    case 'SUBSTITUTION':
      return NEAR_THE_AMAGER_CLINIC.includes(traits.area) ? 'crk-amager' : 'crk-city';
    case 'HOUSING_FIRST':
      // Assertive community treatment is for those who can hardly use ordinary services at all.
      return traits.mentallyIll && traits.substanceDependent ? 'act-bostoette' : 'icm-bostoette';
  }
}

/** The outreach team that walks the part of the city where this citizen stays. */
export const outreachTeamOf = (traits: Traits): string =>
  WALKED_FROM_VESTERBRO.includes(traits.area) ? 'gadeplan-vesterbro' : 'gadeplan-indre-by';

/** Which member of a team of `size` sees to this citizen. */
export const memberFor = (traits: Traits, size: number): number => traits.index % size;

import type { DataClass } from '@tvaers/contract/data-classes';
import { DIRECTORY_ORGANISATIONS, directoryTeam } from '@tvaers/kit/seeding/directory';
import { idOf } from '@tvaers/kit/seeding/ids';
import type { CourseKind } from '@tvaers/kit/seeding/population';
import { teamOfCourse } from '@tvaers/kit/seeding/teams-around';
import type { GeneralCourse } from '../interventions/general-course.entity.ts';
import type { Intervention } from '../interventions/intervention.entity.ts';
import { DATA_CLASS_OF, type InterventionState } from '../interventions/intervention.rules.ts';
import { COORDINATION, GENERAL_OFFERS, type GeneralOffer } from './general-offers.ts';
import { dayAgo, type Seedling } from './seedling.ts';

type Course = Intervention & { offerName: string | null };

/** The courses of one citizen: those of the population, some more of the papers' offers, and what is over. */
export function coursesOf(seedling: Seedling): Course[] {
  const { traits, chance } = seedling;
  const present = traits.courses.map((kind) => presentCourse(seedling, kind));
  const further = Array.from({ length: chance.between(0, 2, 'further', traits.index) }, (_, number) =>
    generalCourse(seedling, offerFor(seedling, number), {
      word: `further-${number}`,
      state: stateOf(seedling, `further-${number}`),
    }),
  );
  const over = Array.from({ length: chance.between(1, 4, 'over', traits.index) }, (_, number) =>
    generalCourse(seedling, offerFor(seedling, number + 5), { word: `over-${number}`, state: 'ENDED' }),
  );
  return [...present, ...further, ...over];
}

export const generalCoursesOf = (courses: readonly Course[]): GeneralCourse[] =>
  courses.flatMap(({ id, citizenId, offerName, dataClass }) =>
    offerName === null ? [] : [{ interventionId: id, citizenId, offerName, dataClass }],
  );

const providerIds = new Map(DIRECTORY_ORGANISATIONS.map(({ key, id }) => [key, id]));

/** Looked up and not made: each of half a million courses has one. */
function providerIdOf(key: string): string {
  const id = providerIds.get(key);
  if (!id) throw new Error(`No organisation "${key}" in the directory.`);
  return id;
}

const TITLES = {
  FACT: 'F-ACT-forløb',
  HOUSING_FIRST: 'Housing First: egen bolig med støtte',
  SUBSTITUTION: 'Substitutionsbehandling',
};
const LEGAL_BASES = {
  FACT: null,
  HOUSING_FIRST: 'serviceloven § 85 a',
  SUBSTITUTION: 'sundhedsloven § 142',
};

function presentCourse(seedling: Seedling, kind: CourseKind): Course {
  if (kind === 'GENERAL') return generalCourse(seedling, COORDINATION, { word: 'coordination', state: 'ACTIVE' });
  const team = directoryTeam(teamOfCourse(kind, seedling.traits));
  return courseOf(seedling, {
    ...{ word: kind, method: kind, title: TITLES[kind], state: stateOf(seedling, kind), offerName: null },
    ...{ providerId: providerIdOf(team.organisationKey), teamId: team.id, legalBasis: LEGAL_BASES[kind] },
  });
}

const generalCourse = (
  seedling: Seedling,
  { title, offerName, providerKey, teamKey, legalBasis, dataClass = 'health' }: GeneralOffer,
  { word, state }: { word: string; state: InterventionState },
): Course =>
  courseOf(seedling, {
    ...{ word, method: 'GENERAL', title, state, offerName, legalBasis, dataClass },
    ...{ providerId: providerIdOf(providerKey), teamId: teamKey && directoryTeam(teamKey).id },
  });

/** Another offer for each number, so that nobody has the same one twice at a time. */
function offerFor({ traits, chance }: Seedling, number: number): GeneralOffer {
  const first = chance.between(0, GENERAL_OFFERS.length - 1, 'offer', traits.index);
  return GENERAL_OFFERS[(first + number) % GENERAL_OFFERS.length] ?? COORDINATION;
}

function stateOf({ traits, chance }: Seedling, word: string): InterventionState {
  const draw = chance.draw('state', word, traits.index);
  return draw < 0.12 ? 'PLANNED' : draw < 0.2 ? 'ON_HOLD' : 'ACTIVE';
}

interface Draft extends Pick<Course, 'method' | 'title' | 'state' | 'offerName' | 'providerId' | 'teamId'> {
  word: string;
  legalBasis: string | null;
  /** That of the method unless it is given. */
  dataClass?: DataClass;
}

function courseOf(seedling: Seedling, draft: Draft): Course {
  const { traits, chance } = seedling;
  const { word, state, legalBasis } = draft;
  const { index, citizenId, coordinatorId } = traits;
  const planned = state === 'PLANNED';
  const ended = state === 'ENDED' ? chance.between(20, 700, 'ended', word, index) : null;
  const started = (ended ?? 0) + chance.between(20, 600, 'started', word, index);
  const decided = planned ? chance.between(1, 13, 'decided', word, index) : started + 7;
  // Written out: copying parts together costs the seed of 100,000 more than all else.
  return {
    id: idOf('intervention', word, index),
    citizenId,
    dataClass: draft.dataClass ?? DATA_CLASS_OF[draft.method],
    method: draft.method,
    title: draft.title,
    state,
    startedOn: planned ? null : dayAgo(seedling, started),
    endedOn: ended === null ? null : dayAgo(seedling, ended),
    providerId: draft.providerId,
    teamId: draft.teamId,
    decisionLegalBasis: legalBasis,
    decisionDecidedOn: legalBasis && dayAgo(seedling, decided),
    decisionById: legalBasis && coordinatorId,
    offerName: draft.offerName,
  };
}

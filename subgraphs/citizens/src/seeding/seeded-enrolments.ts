import type { Chance } from '@tvaers/kit/seeding/chance';
import { hospitalStaysOf } from '@tvaers/kit/seeding/hospital-stays';
import { enrolmentId, idOf, organisationId } from '@tvaers/kit/seeding/ids';
import type { Traits } from '@tvaers/kit/seeding/population';
import type { Enrolment } from '../enrolments/enrolment.entity.ts';
import type { InclusionAssessment } from '../enrolments/inclusion-assessment.entity.ts';
import type { Seedling } from './seeded-identity.ts';
import { momentDaysAgo } from './seeded-moment.ts';

const UNIT = organisationId('udsatteenheden');
const WITH_A_HOME = ['OWN_HOME', 'FUNCTIONALLY_HOMELESS'];

/** What is met by what the population says of the person; at least one, as for everybody who is taken in (R18). */
export function criteriaOf(chance: Chance, traits: Traits): string[] {
  const { index, livingSituation, substanceDependent, mentallyIll } = traits;
  const met = [
    ...(WITH_A_HOME.includes(livingSituation) ? [] : ['HOMELESS']),
    ...(livingSituation === 'FUNCTIONALLY_HOMELESS' ? ['FUNCTIONALLY_HOMELESS'] : []),
    ...(substanceDependent && mentallyIll ? ['SIMULTANEOUS_NEEDS'] : []),
    ...(chance.happens(0.6, 'cannot-keep', index) ? ['CANNOT_KEEP_ORDINARY_HELP'] : []),
    ...(hospitalStaysOf(traits).length >= 3 ? ['FREQUENT_ADMISSIONS'] : []),
    ...(chance.happens(traits.female ? 0.15 : 0.01, 'prostitution', index) ? ['PROSTITUTION'] : []),
    ...(chance.happens(0.08, 'crime', index) ? ['CRIME'] : []),
  ];
  return met.length > 0 ? met : ['CANNOT_KEEP_ORDINARY_HELP'];
}

const REASONS = [
  'Sover ude det meste af året og har brug for hjælp fra flere sider på én gang.',
  'Har været igennem mange tilbud uden at kunne holde fast. Skal følges tæt.',
  'Vurderes ud fra det, vi ser på gaden; en fuld udredning må vente.',
  'Hyppige korte indlæggelser, og ingen tager imod ved udskrivning.',
] as const;

export const assessmentOf = ({ traits, chance, clock }: Seedling): InclusionAssessment => ({
  id: idOf('inclusion-assessment', traits.index),
  citizenId: traits.citizenId,
  criteria: criteriaOf(chance, traits),
  reason: chance.pick(REASONS, 'reason', traits.index),
  assessedAt: momentDaysAgo(clock, enrolledDaysAgo(chance, traits), chance, 'assessed', traits.index),
  assessedBy: traits.coordinatorId,
});

const enrolledDaysAgo = (chance: Chance, { index }: Traits): number => chance.between(250, 700, 'enrolled', index);

const EXITS = [
  { exitReason: 'NEED_CEASED', exitAssessment: 'Har bolig og egen læge og klarer sig med almindelig hjælp.' },
  { exitReason: 'TAKEN_OVER', exitAssessment: 'Botilbuddet har overtaget hele indsatsen.' },
  { exitReason: 'OWN_WISH', exitAssessment: 'Ønskede selv at slutte efter at være tilbudt at blive.' },
] as const;

/**
 * The chain of one person, oldest first. Some left and came back, and some were enrolled at two doors at once, which
 * an import has brought along.
 */
export function enrolmentsOf(seedling: Seedling): Enrolment[] {
  const { traits, chance, clock } = seedling;
  const { index, citizenId } = traits;
  const moment = (daysAgo: number, word: string) => momentDaysAgo(clock, daysAgo, chance, word, index);
  const base = {
    citizenId,
    criteria: criteriaOf(chance, traits),
    parallelToId: null,
    organisationId: UNIT,
    version: 1,
  };
  const running = { ...base, endedAt: null, exitReason: null, exitAssessment: null };
  const days = enrolledDaysAgo(chance, traits);
  const startedAt = moment(days, 'started');
  const earlier: Enrolment[] = Array.from({ length: timesBefore(chance, index) }, (_, number) => {
    const endedAt = moment(days + 60 + number * 500, `ended-${number}`);
    return {
      ...{ ...base, version: 2, id: idOf('enrolment', index, 'earlier', number), state: 'FINISHED' },
      ...{ since: endedAt, endedAt, startedAt: moment(days + 300 + number * 500, `began-${number}`) },
      ...chance.pick(EXITS, 'exit', index, number),
      previousId: null,
    };
  }).reverse();
  const present = { ...running, id: enrolmentId(index), state: traits.coordinatorId ? 'ACTIVE' : 'WAITLIST' };
  const chain = [...earlier, { ...present, since: startedAt, startedAt, previousId: null }].map((link, at, all) => ({
    ...link,
    previousId: all[at - 1]?.id ?? null,
  }));
  if (!traits.overlappingEnrolment) return chain;
  const doubledAt = moment(days - 100, 'doubled');
  const double = { ...running, id: idOf('enrolment', index, 'double'), state: 'ACTIVE', previousId: null };
  return [...chain, { ...double, since: doubledAt, startedAt: doubledAt, parallelToId: enrolmentId(index) }];
}

function timesBefore(chance: Chance, index: number): number {
  if (index === 0) return 1;
  const draw = chance.draw('before', index);
  return draw < 0.04 ? 2 : draw < 0.18 ? 1 : 0;
}

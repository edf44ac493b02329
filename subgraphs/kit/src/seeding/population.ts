import { Chance } from './chance.ts';
import { CASELOAD_CEILING, coordinatorCount, coordinatorId } from './directory.ts';
import { citizenId } from './ids.ts';

/** The numbers of the papers (004, VIVE 2019) and of our own choice; all are shares of the citizens. */
export const SHARES = {
  substanceDependent: 0.66,
  mentallyIll: 0.59,
  inPsychiatricTreatment: 0.23,
  fromCopenhagen: 0.5,
  withoutCpr: 0.06,
  /** A second record of somebody already known, made at another door. */
  duplicate: 0.03,
  /** Enrolled twice at the same time, the classic double count. */
  overlappingEnrolment: 0.02,
  /** Seen by nobody for at least 60 days. */
  longUnseen: 0.07,
} as const;

export const AREAS = [
  'Vesterbro',
  'Indre By',
  'Nørrebro',
  'Amager',
  'Nordvest',
  'Christianshavn',
  'Valby',
  'Østerbro',
] as const;

/** The nine situations of the national count of homelessness, functionally homeless, and an own home. */
export const LIVING_SITUATION_KINDS = [
  'ROUGH_SLEEPING',
  'NIGHT_CAFE',
  'SHELTER',
  'HOTEL_OR_HOSTEL',
  'WITH_FAMILY_OR_FRIENDS',
  'TRANSITIONAL_HOUSING',
  'PRISON_RELEASE_WITHOUT_HOME',
  'HOSPITAL_DISCHARGE_WITHOUT_HOME',
  'OTHER_HOMELESS',
  'FUNCTIONALLY_HOMELESS',
  'OWN_HOME',
] as const;
export type LivingSituationKind = (typeof LIVING_SITUATION_KINDS)[number];

export type Confidentiality = 'NORMAL' | 'RESTRICTED' | 'PROTECTED_ADDRESS';
/** Among those of the first two coordinators, so that whoever looks at the development house sees what is masked. */
const SHOWN_CONFIDENTIAL: Readonly<Record<number, Confidentiality>> = {
  7: 'PROTECTED_ADDRESS',
  11: 'RESTRICTED',
  36: 'PROTECTED_ADDRESS',
};

const KIND_WEIGHTS: readonly [LivingSituationKind, number][] = [
  ['ROUGH_SLEEPING', 0.24],
  ['NIGHT_CAFE', 0.08],
  ['SHELTER', 0.28],
  ['HOTEL_OR_HOSTEL', 0.03],
  ['WITH_FAMILY_OR_FRIENDS', 0.13],
  ['TRANSITIONAL_HOUSING', 0.05],
  ['PRISON_RELEASE_WITHOUT_HOME', 0.02],
  ['HOSPITAL_DISCHARGE_WITHOUT_HOME', 0.02],
  ['OTHER_HOMELESS', 0.03],
  ['FUNCTIONALLY_HOMELESS', 0.04],
  ['OWN_HOME', 0.08],
];

export type CourseKind = 'FACT' | 'HOUSING_FIRST' | 'SUBSTITUTION' | 'GENERAL';

/** What all four sectors' seeds must agree on about citizen number `index`. */
export interface Traits {
  index: number;
  citizenId: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  female: boolean;
  /** `{ system, value }` pairs; empty for somebody known by nickname only. */
  identifiers: { system: string; value: string; use: 'OFFICIAL' | 'TEMPORARY' }[];
  substanceDependent: boolean;
  mentallyIll: boolean;
  inPsychiatricTreatment: boolean;
  fromCopenhagen: boolean;
  area: string;
  livingSituation: LivingSituationKind;
  confidentiality: Confidentiality;
  /** Days before the seed's day on which anybody last saw the citizen. */
  lastSeenDaysAgo: number;
  /** The record this one repeats, or null. */
  duplicateOf: number | null;
  overlappingEnrolment: boolean;
  /** Null for the few nobody coordinates yet. */
  coordinatorIndex: number | null;
  coordinatorId: string | null;
  courses: CourseKind[];
}

const CPR = 'urn:oid:1.2.208.176.1.2';
const X_ECPR = 'urn:oid:1.2.208.176.1.6.1.1';
/** The persons of MedCom's example messages, so that those messages meet somebody (official test numbers). */
const EXAMPLE_PERSONS: Record<number, Pick<Traits, 'birthDate' | 'female' | 'identifiers'>> = {
  1: { birthDate: '1947-09-25', female: false, identifiers: [{ system: CPR, value: '2509479989', use: 'OFFICIAL' }] },
  2: {
    birthDate: '1992-03-07',
    female: false,
    identifiers: [{ system: X_ECPR, value: '0703921VJ4', use: 'TEMPORARY' }],
  },
};

/** A whole population: `at(index)` is cheap, so that a seed can stream 100,000 people without holding them. */
export class Population {
  readonly #chance: Chance;
  readonly size: number;

  constructor(size: number, seed: number | string = 'tvaers') {
    this.size = size;
    this.#chance = new Chance(seed);
  }

  get coordinators(): number {
    return coordinatorCount(this.size);
  }

  at(index: number): Traits {
    const chance = this.#chance;
    const fixed = index < 2 * CASELOAD_CEILING;
    const example = EXAMPLE_PERSONS[index];
    const female = chance.happens(0.24, 'female', index);
    const birthDate = birthDateOf(index);
    const substanceDependent = chance.happens(SHARES.substanceDependent, 'substance', index);
    const mentallyIll = chance.happens(SHARES.mentallyIll, 'mental', index);
    const inPsychiatricTreatment =
      mentallyIll && chance.happens(SHARES.inPsychiatricTreatment / SHARES.mentallyIll, 'treatment', index);
    const coordinatorIndex =
      fixed || chance.happens(0.93, 'coordinator', index) ? Math.floor(index / CASELOAD_CEILING) : null;
    const duplicate = !fixed && chance.happens(SHARES.duplicate, 'duplicate', index);
    const traits: Traits = {
      index,
      citizenId: citizenId(index),
      birthDate,
      female,
      // With a number the second record would have been found to be somebody's already.
      identifiers:
        duplicate || chance.happens(SHARES.withoutCpr, 'no-cpr', index)
          ? []
          : [{ system: CPR, value: replacementCpr(birthDate, index), use: 'OFFICIAL' }],
      substanceDependent,
      mentallyIll,
      inPsychiatricTreatment,
      fromCopenhagen: chance.happens(SHARES.fromCopenhagen, 'copenhagen', index),
      area: chance.pick(AREAS, 'area', index),
      livingSituation: weighted(chance.draw('living', index)),
      confidentiality: fixed ? (SHOWN_CONFIDENTIAL[index] ?? 'NORMAL') : confidentialityOf(chance, index),
      lastSeenDaysAgo: chance.happens(SHARES.longUnseen, 'unseen', index)
        ? chance.between(60, 240, 'unseen-days', index)
        : Math.floor(chance.draw('seen-days', index) ** 2 * 30),
      duplicateOf: duplicate ? chance.between(0, index - 1, 'duplicate-of', index) : null,
      overlappingEnrolment: chance.happens(SHARES.overlappingEnrolment, 'overlap', index),
      coordinatorIndex,
      coordinatorId: coordinatorIndex === null ? null : coordinatorId(coordinatorIndex),
      courses: coursesOf(chance, index, { substanceDependent, inPsychiatricTreatment }),
      ...example,
    };
    return traits;
  }

  *[Symbol.iterator](): Generator<Traits> {
    for (let index = 0; index < this.size; index++) yield this.at(index);
  }
}

/** A few whose address must not get out, and fewer whose record nobody may stumble upon. */
function confidentialityOf(chance: Chance, index: number): Confidentiality {
  const draw = chance.draw('confidentiality', index);
  if (draw >= 0.03) return 'NORMAL';
  return draw < 0.008 ? 'RESTRICTED' : 'PROTECTED_ADDRESS';
}

/** 55 years of birthdays, walked in strides without a common divisor, so that each block of that many people repeats none. */
const BIRTHDAYS = 20_089;
const STRIDE = 7_919;

function birthDateOf(index: number): string {
  const day = new Date(Date.UTC(1950, 0, 1 + ((index * STRIDE) % BIRTHDAYS)));
  return day.toISOString().slice(0, 10);
}

/**
 * A number that no person can have: the day is raised by 60, as the CPR office advises for home-made replacement
 * numbers. The last digit tells people of one birthday apart: unique up to ten times `BIRTHDAYS` people.
 */
function replacementCpr(birthDate: string, index: number): string {
  const [year = '', month, day] = birthDate.split('-');
  const serial = ((index * 31) % 1000) * 10 + Math.floor(index / BIRTHDAYS);
  return `${Number(day) + 60}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
}

function weighted(draw: number): LivingSituationKind {
  let rest = draw;
  for (const [kind, weight] of KIND_WEIGHTS) {
    if (rest < weight) return kind;
    rest -= weight;
  }
  return 'OWN_HOME';
}

function coursesOf(
  chance: Chance,
  index: number,
  { substanceDependent, inPsychiatricTreatment }: Pick<Traits, 'substanceDependent' | 'inPsychiatricTreatment'>,
): CourseKind[] {
  const courses: CourseKind[] = ['GENERAL'];
  if (inPsychiatricTreatment) courses.push('FACT');
  if (chance.happens(0.35, 'housing-first', index)) courses.push('HOUSING_FIRST');
  if (substanceDependent && chance.happens(0.6, 'substitution', index)) courses.push('SUBSTITUTION');
  return courses;
}

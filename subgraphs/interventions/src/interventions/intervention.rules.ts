import type { DataClass } from '@tvaers/contract/data-classes';

export type InterventionMethod = 'FACT' | 'HOUSING_FIRST' | 'SUBSTITUTION' | 'GENERAL';
/** There is no »ended because of absence« (rule R02). */
export type InterventionState = 'PLANNED' | 'ACTIVE' | 'ON_HOLD' | 'ENDED';

const TYPE_NAMES = {
  FACT: 'FactCourse',
  HOUSING_FIRST: 'HousingFirstCourse',
  SUBSTITUTION: 'SubstitutionTreatment',
  GENERAL: 'GeneralCourse',
} as const satisfies Record<InterventionMethod, string>;

/** The type of the graph that a method's courses have. */
export const typeNameOf = ({ method }: { method: InterventionMethod }): string => TYPE_NAMES[method];

/** What kind of knowledge it is that somebody is in such a course. */
export const DATA_CLASS_OF: Record<InterventionMethod, DataClass> = {
  FACT: 'psychiatry',
  HOUSING_FIRST: 'socialCase',
  SUBSTITUTION: 'substance',
  GENERAL: 'health',
};

import type { LivingSituationKind } from './generated/graphql.ts';

/** How each living situation is called on a screen. */
export const LIVING_SITUATION_WORDS: Record<LivingSituationKind, string> = {
  ROUGH_SLEEPING: 'På gaden',
  NIGHT_CAFE: 'Natcafé',
  SHELTER: 'Herberg',
  HOTEL_OR_HOSTEL: 'Hotel eller vandrerhjem',
  WITH_FAMILY_OR_FRIENDS: 'Hos familie eller venner',
  TRANSITIONAL_HOUSING: 'Udslusningsbolig',
  PRISON_RELEASE_WITHOUT_HOME: 'Løsladt uden bolig',
  HOSPITAL_DISCHARGE_WITHOUT_HOME: 'Udskrevet uden bolig',
  OTHER_HOMELESS: 'Anden hjemløshed',
  FUNCTIONALLY_HOMELESS: 'Funktionelt hjemløs',
  OWN_HOME: 'Egen bolig',
};

interface Where {
  kind?: LivingSituationKind | null;
  place?: string | null;
  area?: string | null;
}

/** Where a person stays, in one line and nothing twice: »Herberg, Mændenes Hjem«. Null when nobody knows. */
export function whereTold(stays: Where | null | undefined): string | null {
  if (!stays?.kind) return null;
  const parts = [LIVING_SITUATION_WORDS[stays.kind], stays.place, stays.area].filter(
    (part) => typeof part === 'string',
  );
  const lower = parts.map((part) => part.toLowerCase());
  const told = parts
    .filter((_, index) => !lower.some((other, at) => at !== index && other.includes(lower[index] ?? '')))
    .join(', ');
  return told.charAt(0).toUpperCase() + told.slice(1);
}

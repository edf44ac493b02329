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

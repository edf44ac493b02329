/** What tasks are called, in the plain Danish that people read. Outreach never tells what was missed. */
export const TASK_TITLES = {
  SEEK: 'Find borgeren og hør, hvordan det går',
  SEEK_AFTER_DISCHARGE: 'Find borgeren: udskrevet uden et sted at bo',
  ADMITTED: 'Borgeren er indlagt: forbered udskrivningen sammen med afdelingen',
  DISCHARGED: 'Borgeren er udskrevet: følg op i dag eller i morgen',
  DISCHARGED_WITHOUT_HOME: 'Borgeren er udskrevet uden et sted at bo: find en seng til i nat',
  AFTERCARE: 'Følg op på efterværnet',
} as const;

/** Why tasks fell away, for whoever looks for them. By its note is found again what a death had dropped. */
export const DROP_NOTES = {
  DECEASED: 'Borgeren er død.',
  CANCELLED: 'Hospitalet har trukket sin besked tilbage.',
  OVERTAKEN: 'Det er ikke længere aktuelt.',
} as const;

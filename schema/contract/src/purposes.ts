/** Why somebody reads (rule A1). Every token carries exactly one. */
export const PURPOSES = [
  'treatment',
  'socialCase',
  'coordination',
  'emergency',
  'quality',
  'citizenSelf',
  'systemJob',
] as const;
export type Purpose = (typeof PURPOSES)[number];

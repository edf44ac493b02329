/** The roles a person or a machine can sign in as (`medcom` is the machine that delivers hospital messages). */
export const ROLES = [
  'coordinator',
  'outreach',
  'fact',
  'clinic',
  'socialNurse',
  'shelter',
  'manager',
  'steering',
  'operator',
  'citizen',
  'guardian',
  'medcom',
] as const;
export type Role = (typeof ROLES)[number];

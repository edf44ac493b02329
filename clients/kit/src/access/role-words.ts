/** Who somebody is at work, as people call it; the names are those of the access token and the read log. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  coordinator: 'koordinator',
  outreach: 'opsøgende medarbejder',
  fact: 'behandler i F-ACT',
  clinic: 'behandler i substitutionsklinik',
  socialNurse: 'socialsygeplejerske',
  shelter: 'medarbejder på herberg',
  manager: 'leder',
  steering: 'medlem af styregruppen',
  operator: 'driftsmedarbejder',
  citizen: 'borgeren selv',
  guardian: 'værge',
  medcom: 'hospitalernes system',
};

export const roleTold = (role: string | null | undefined): string =>
  role ? (ROLE_WORDS[role] ?? role) : 'rollen er ikke oplyst';

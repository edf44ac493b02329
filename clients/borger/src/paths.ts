/** Every address of this front-end. */
export const paths = {
  accessLog: '/',
  consents: '/samtykker',
  emergencies: '/noedadgange',
} as const;

/** Every address of this front-end: the pattern the router reads and the function that links to it. */
export const paths = {
  caseload: { pattern: '/', to: () => '/' },
  emergency: { pattern: '/noedadgang', to: () => '/noedadgang' },
  citizen: { pattern: '/borgere/:citizenId', to: (citizenId: string) => `/borgere/${citizenId}` },
} as const;

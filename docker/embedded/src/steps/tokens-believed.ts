import type { Identity } from './start-identity.ts';

/** How tokens of an issuer of one's own are told from others; who sets nothing gets what our provider does. */
const OF_THE_ISSUER = ['IDENTITY_AUDIENCE', 'IDENTITY_ALGORITHMS', 'JWKS_URL'];

/** Whose tokens are believed: told alike to the gateway and to a sector that machines come to directly. */
export const tokensBelieved = (environment: NodeJS.ProcessEnv, { issuer }: Identity): Record<string, string> => ({
  ...Object.fromEntries(OF_THE_ISSUER.map((name) => [name, environment[name] ?? ''])),
  IDENTITY_ISSUER: issuer,
});

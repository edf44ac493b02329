import type { Role } from './roles.ts';

/**
 * What an app may ask of the gateway, beside what its user's role may. The identity provider writes them into the claim
 * `scope` of a token, by the app it is for and the role of who signs in.
 */
export const APP_SCOPES = [
  'document:any', // documents of its own making, where others may send only those of their build
  'schema:read', //  introspection
  'cost:read', //    what an operation was expected to cost, with each answer
] as const;
export type AppScope = (typeof APP_SCOPES)[number];

/** Roles of people who build nothing: they are not shown how the graph is made. */
const OUTSIDE: readonly Role[] = ['citizen', 'guardian', 'medcom'];

/** What of an app's scopes a token of this role carries. */
export const appScopesFor = (role: Role, scopesOfApp: readonly AppScope[]): AppScope[] =>
  scopesOfApp.filter((scope) => scope !== 'schema:read' || !OUTSIDE.includes(role));

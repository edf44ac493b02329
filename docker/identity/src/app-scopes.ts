import { type AppScope, appScopesFor } from '@tvaers/contract/app-scopes';
import type { Role } from '@tvaers/contract/roles';

/** What each client may beyond the documents of its own build. A client that is not listed may nothing beyond. */
const SCOPES_OF_APP: Record<string, readonly AppScope[]> = {
  playground: ['document:any', 'schema:read', 'cost:read'],
  development: ['document:any', 'schema:read'],
};

/** The claim `scope` of a token for this client and role; undefined when there is none. */
export function scopeClaim(clientId: string, role: Role): string | undefined {
  const scopes = appScopesFor(role, SCOPES_OF_APP[clientId] ?? []);
  return scopes.length > 0 ? scopes.join(' ') : undefined;
}

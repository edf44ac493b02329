import { APP_SCOPES, type AppScope } from '@tvaers/contract/app-scopes';
import { z } from 'zod';

/** The front-end or program that somebody uses, as their token names it. */
export interface App {
  /** Its client id at the identity provider; null when the token names none. */
  name: string | null;
  scopes: ReadonlySet<AppScope>;
}

/** Providers write the client as `azp` (OpenID Connect) or as `client_id` (RFC 9068). */
const CLAIMS = z.object({
  azp: z.string().optional(),
  client_id: z.string().optional(),
  scope: z.string().optional(),
});

/** The app that a verified token was given to. Scopes that are not ours are other parties' business. */
export function appFromClaims(claims: unknown): App {
  const { data } = CLAIMS.safeParse(claims);
  const given = data?.scope?.split(' ') ?? [];
  return {
    name: data?.azp ?? data?.client_id ?? null,
    scopes: new Set(APP_SCOPES.filter((scope) => given.includes(scope))),
  };
}

import type { Purpose } from '@tvaers/contract/purposes';
import { house } from './house.ts';

const tokens = new Map<string, Promise<string>>();

/** An access token of a development person or machine client; the same one for the rest of the test file. */
export function tokenOf(username: string, purpose?: Purpose): Promise<string> {
  const key = `${username} ${purpose ?? ''}`;
  const token = tokens.get(key) ?? fetchToken(house().identity.issuer, username, purpose);
  tokens.set(key, token);
  return token;
}

/** A new one, from whichever house's identity provider; with `client`, as narrow as that front-end's. */
export async function fetchToken(
  issuer: string,
  username: string,
  purpose?: Purpose,
  client?: string,
): Promise<string> {
  const answer = await fetch(`${issuer}/development/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, purpose, client }),
  });
  const body = (await answer.json()) as { access_token?: string; error?: string };
  if (!body.access_token) throw new Error(`No token for ${username}: ${body.error ?? answer.status}`);
  return body.access_token;
}

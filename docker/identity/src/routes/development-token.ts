import { randomUUID } from 'node:crypto';
import { medcomClient } from '@tvaers/kit/seeding/people';
import { importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import type { Accounts } from '../accounts.ts';
import { scopeClaim } from '../app-scopes.ts';
import { AUDIENCE } from '../audience.ts';
import { choosePurpose } from '../purposes.ts';
import { publishedKey, SIGNING_ALGORITHM, type SigningKey } from '../signing-key.ts';
import { type BearerClaims, claimsOfPerson, medcomClaims } from '../token-claims.ts';
import { requestBody } from './request-body.ts';
import { type Route, sendJson } from './route.ts';

/** The client that tokens from this address name unless told otherwise: scripts and tests, never a browser. */
const CLIENT_ID = 'development';
/** Front-ends whose token a test may want, to be let do as much as they and no more. */
const FRONT_ENDS = ['koordinator', 'borger', 'playground'] as const;

const wishSchema = z.strictObject({
  username: z.string(),
  purpose: z.string().optional(),
  client: z.enum(FRONT_ENDS).optional(),
});
type Wish = z.infer<typeof wishSchema>;

/** Who the token is to be of, or why there is none, in a sentence that says what there is instead. */
function bearerOf(accounts: Accounts, { username, purpose }: Wish): BearerClaims | string {
  if (username === medcomClient.clientId) {
    return purpose === undefined || purpose === medcomClaims.purpose
      ? medcomClaims
      : `medcom has no purpose "${purpose}", only ${medcomClaims.purpose}.`;
  }
  const person = accounts.byUsername(username);
  if (!person) {
    const names = [...accounts.people.map((known) => known.username), medcomClient.clientId];
    return `Nobody is called "${username}". There are ${names.join(', ')}.`;
  }
  const chosen = choosePurpose(person, purpose);
  return chosen
    ? claimsOfPerson(person, chosen)
    : `${username} has no purpose "${purpose}", only ${person.purposes.join(', ')}.`;
}

interface TokenSource {
  issuer: string;
  signingKey: SigningKey;
  tokenSeconds: number;
}

async function sign(
  { sub, ...claims }: BearerClaims,
  client: string,
  { issuer, signingKey, tokenSeconds }: TokenSource,
): Promise<string> {
  const { kid } = await publishedKey(signingKey);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, client_id: client, scope: scopeClaim(client, claims.role) })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid })
    .setSubject(sub)
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + tokenSeconds)
    .sign(await importJWK({ ...signingKey }, SIGNING_ALGORITHM));
}

/**
 * `POST /development/token {username, purpose?, client?}` gives an access token without any sign-in, for `npm run token` and
 * tests. It takes JSON only: a foreign web page would have to ask first (CORS) and is never allowed.
 */
export const developmentTokenRoute = (accounts: Accounts, source: TokenSource): Route => ({
  method: 'POST',
  path: /^\/development\/token$/,
  async answer(request, response) {
    if (!request.headers['content-type']?.startsWith('application/json')) {
      return sendJson(response, 415, { error: 'Send JSON with content-type application/json.' });
    }
    const wish = wishSchema.safeParse(parseJson(await requestBody(request)));
    if (!wish.success) {
      return sendJson(response, 400, {
        error: 'Send {"username": "...", "purpose": "..."}; the purpose may be left out.',
      });
    }
    const bearer = bearerOf(accounts, wish.data);
    if (typeof bearer === 'string') return sendJson(response, 400, { error: bearer });
    sendJson(response, 200, {
      access_token: await sign(bearer, wish.data.client ?? CLIENT_ID, source),
      token_type: 'Bearer',
      expires_in: source.tokenSeconds,
    });
  },
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { createRemoteJWKSet, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { IdentityUnreachable } from './identity-unreachable.ts';

export interface IssuerKeysOptions {
  issuer: string;
  /** Where the keys are; found by OIDC discovery when null. */
  jwksUrl: string | null;
}

export interface IssuerKeys {
  /** For the verification of a token. */
  keyOf: JWTVerifyGetKey;
  /** Whether the keys have ever been had; while not, they are looked for each time somebody asks. */
  areKnown(): boolean;
}

const TIMEOUT_MILLISECONDS = 2_000;
/** A token with an unknown key id makes the keys be fetched anew, but no more often than this. */
const COOLDOWN_MILLISECONDS = 30_000;
/** After this the keys are fetched anew beside the request, so that a withdrawn key is not believed for ever. */
const REFRESH_MILLISECONDS = 10 * 60_000;

async function discoverJwksUrl(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== issuer) throw new Error('the discovery document is that of another issuer');
  return new URL(String(metadata.jwks_uri));
}

/**
 * The issuer's public keys. The start does not wait for them, so that gateway and identity provider may start in any
 * order; keys once seen stay usable while the provider is down.
 */
export function issuerKeys({ issuer, jwksUrl }: IssuerKeysOptions): IssuerKeys {
  let found: Promise<RemoteJWKSet & JWTVerifyGetKey> | null = null;
  let refreshAt = 0;
  let known = false;
  let looking = false;

  async function find() {
    const url = jwksUrl ? new URL(jwksUrl) : await discoverJwksUrl(issuer);
    return createRemoteJWKSet(url, {
      timeoutDuration: TIMEOUT_MILLISECONDS,
      cooldownDuration: COOLDOWN_MILLISECONDS,
      cacheMaxAge: Number.POSITIVE_INFINITY,
    });
  }

  async function keys() {
    found ??= find();
    try {
      return await found;
    } catch (cause) {
      found = null;
      throw new IdentityUnreachable('the identity provider was not found', { cause });
    }
  }

  async function look(): Promise<void> {
    looking = true;
    try {
      await (await keys()).reload();
      known = true;
    } catch {
      // Still not known; the next one who asks makes us look again.
    } finally {
      looking = false;
    }
  }

  return {
    async keyOf(header, token) {
      const set = await keys();
      const now = Date.now();
      if (now > refreshAt) {
        if (refreshAt > 0) set.reload().catch(() => undefined);
        refreshAt = now + REFRESH_MILLISECONDS;
      }
      const key = await set(header, token);
      known = true;
      return key;
    },
    areKnown() {
      if (!known && !looking) void look();
      return known;
    },
  };
}

import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** The keys of the issuer cannot be had: whether a token is valid cannot be told, which is not the same as invalid. */
export class IssuerUnreachable extends Error {}

const TIMEOUT_MS = 2000;

/**
 * The issuer's public keys, looked for at the first token and not at the start: the identity provider may start later
 * than we do.
 */
export function issuerKeys(issuer: string, jwksUrl: string | null): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | null = null;
  const find = async () => {
    const url = jwksUrl ?? (await discoverJwksUrl(issuer));
    return createRemoteJWKSet(new URL(url), { timeoutDuration: TIMEOUT_MS });
  };
  return async (header, token) => {
    found ??= find();
    try {
      return (await found)(header, token);
    } catch (cause) {
      found = null;
      throw new IssuerUnreachable('the identity provider was not found', { cause });
    }
  };
}

async function discoverJwksUrl(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== issuer) throw new Error('the discovery document is that of another issuer');
  return String(metadata.jwks_uri);
}

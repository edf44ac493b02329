import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export interface TestIssuer {
  url: string;
  /** How often the keys were fetched. */
  keyFetches: number;
  /** A token of this issuer; claims given here go before those of a coordinator. */
  token(claims?: JWTPayload, overrides?: { expiresAt?: number; issuer?: string; keyId?: string }): Promise<string>;
  stop(): Promise<void>;
}

export const AUDIENCE = 'tvaers';

/** The claims of a coordinator, as the development provider gives them. */
export const COORDINATOR: JWTPayload = {
  sub: 'karen',
  name: 'Karen Holm',
  role: 'coordinator',
  purpose: 'coordination',
  organisation: '6b1b7c5e-8a55-4b7e-9a43-0c7ad2f51c11',
  staff_member_id: '0a9f0b5e-30c1-4d3c-8f57-7d7c5a3c0001',
};

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

/** An OpenID provider with one key, just enough of it for a gateway to find and believe it. */
export async function startIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/jwks') {
      issuer.keyFetches += 1;
      return void response.end(JSON.stringify({ keys: [jwk] }));
    }
    response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${port}`,
    keyFetches: 0,
    token: (claims = {}, { expiresAt = inAnHour(), issuer: iss = issuer.url, keyId = 'one' } = {}) =>
      new SignJWT({ aud: AUDIENCE, ...COORDINATOR, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: keyId })
        .setIssuer(iss)
        .setExpirationTime(expiresAt)
        .sign(privateKey),
    async stop() {
      server.closeAllConnections();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
  return issuer;
}

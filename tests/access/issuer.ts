import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Viewer } from '@tvaers/contract/viewer';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An identity provider of the suite's own, so that it can be anybody. */
export interface Issuer {
  url: string;
  tokenFor(viewer: Viewer): Promise<string>;
  close(): Promise<void>;
}

export async function startIssuer(port = 0): Promise<Issuer> {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] };
  let url = '';
  const server = createServer((request, response) => {
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isDiscovery ? { issuer: url, jwks_uri: `${url}/keys` } : keys));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    tokenFor: (viewer) =>
      new SignJWT({
        name: viewer.name,
        role: viewer.role,
        organisation: viewer.organisationId,
        purpose: viewer.purpose,
        staff_member_id: viewer.staffMemberId,
        citizen_id: viewer.citizenId,
      })
        .setProtectedHeader({ alg: 'ES256', kid })
        .setSubject(viewer.subject)
        .setIssuer(url)
        .setAudience('tvaers')
        .setIssuedAt()
        .setExpirationTime('2h')
        .sign(privateKey),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

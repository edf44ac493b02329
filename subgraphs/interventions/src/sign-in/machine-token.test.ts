import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { IssuerUnreachable, issuerKeys } from './issuer-keys.ts';
import { machineTokens } from './machine-token.ts';

describe('the token of a machine', () => {
  let server: Server;
  let issuer: string;
  let answers: Record<string, object>;
  let token: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = answers[request.url ?? ''];
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    answers = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] },
    };
    const claims = { role: 'medcom', purpose: 'systemJob' };
    const signing = new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one' }).setSubject('medcom');
    token = await signing.setIssuer(issuer).setAudience('tvaers').setExpirationTime('1m').sign(privateKey);
  });
  afterAll(() => server.close());

  const verify = (keys = issuerKeys(issuer, null)) =>
    machineTokens({ issuer, audience: 'tvaers', algorithms: ['ES256'], keys })(token);

  it('is believed by the keys that the issuer publishes', async () => {
    expect(await verify()).toEqual({
      is: 'machine',
      viewer: expect.objectContaining({ subject: 'medcom', role: 'medcom' }),
    });
    expect(await verify(issuerKeys(issuer, `${issuer}/keys`))).toMatchObject({ is: 'machine' });
  });

  it('cannot be told from a false one while the issuer is away, and can be again when it is back', async () => {
    const discovery = answers['/.well-known/openid-configuration'] ?? {};
    const keys = issuerKeys(issuer, null);
    delete answers['/.well-known/openid-configuration'];
    await expect(verify(keys)).rejects.toThrow(IssuerUnreachable);
    answers['/.well-known/openid-configuration'] = { ...discovery, issuer: 'https://elsewhere.test' };
    await expect(verify(keys)).rejects.toThrow(IssuerUnreachable);
    answers['/.well-known/openid-configuration'] = discovery;
    expect(await verify(keys)).toMatchObject({ is: 'machine' });
  });
});

import { request } from 'node:http';
import { decodeJwt } from 'jose';
import { readIdentityConfig } from '../src/config.ts';
import { startIdentity } from '../src/start-identity.ts';
import { runIdentity, testConfig } from './running-identity.ts';
import { TestBrowser } from './test-browser.ts';

const identity = runIdentity();

/** `fetch` sets Host itself, so this goes one step lower. */
const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = request(`${identity.issuer}/jwks`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

const allowedOrigin = async (origin: string): Promise<string | null> => {
  const response = await fetch(`${identity.issuer}/token`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'playground', refresh_token: 'none' }),
  });
  return response.headers.get('access-control-allow-origin');
};

describe('who may talk to the provider', () => {
  it('answers under the names of this machine and no other', async () => {
    expect(await statusFor('localhost:80')).toBe(200);
    expect(await statusFor('rebound.example')).toBe(421);
  });

  it('lets a script of a front-end read the answer, and no other', async () => {
    expect(await allowedOrigin('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000');
    expect(await allowedOrigin('http://127.0.0.1:4001')).toBeNull();
    expect(await allowedOrigin('null')).toBeNull();
  });

  it('describes itself with the one algorithm and PKCE', async () => {
    const response = await fetch(`${identity.issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: identity.issuer,
      jwks_uri: `${identity.issuer}/jwks`,
      end_session_endpoint: `${identity.issuer}/session/end`,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['ES256'],
    });
  });

  it('publishes no private part of its key', async () => {
    const { keys } = (await (await fetch(`${identity.issuer}/jwks`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('says that it lives and is ready', async () => {
    expect((await fetch(`${identity.issuer}/health/live`)).status).toBe(200);
    expect((await fetch(`${identity.issuer}/health/ready`)).status).toBe(200);
  });
});

describe('configuration', () => {
  it('tells every mistake at once, and that the provider is for development only', () => {
    const read = () => readIdentityConfig({ DEVELOPMENT: 'no', IDENTITY_SIGNING_KEY: '{}', PORT: 'http' });
    expect(read).toThrow(/has 4 mistake/);
    expect(read).toThrow(/DEVELOPMENT: must be 1: .* only runs in development/);
    expect(read).toThrow(/IDENTITY_SIGNING_KEY: must be a private P-256 key/);
    expect(read).toThrow(/IDENTITY_MEDCOM_SECRET: is not set/);
  });

  it('keeps the same key id over a restart, so that tokens live on', async () => {
    const config = await testConfig();
    const keyId = async (): Promise<unknown> => {
      const running = await startIdentity(config);
      const { keys } = (await (await fetch(`${running.issuer}/jwks`)).json()) as { keys: { kid: string }[] };
      await running.close();
      return keys[0]?.kid;
    };
    expect(await keyId()).toBe(await keyId());
  });

  it('gives tokens the length it was told, and a new one for the refresh token after that', async () => {
    const running = await startIdentity(await testConfig({ IDENTITY_TOKEN_SECONDS: '1' }));
    const browser = new TestBrowser(running.issuer);
    const first = await browser.signIn('playground', { username: 'karen' });
    const { iat = 0, exp = 0 } = decodeJwt(first.access_token);
    expect(exp - iat).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const response = await browser.token({
      grant_type: 'refresh_token',
      client_id: 'playground',
      refresh_token: first.refresh_token,
    });
    const second = (await response.json()) as { access_token: string };
    expect(decodeJwt(second.access_token).exp).toBeGreaterThan(exp);
    await running.close();
  });
});

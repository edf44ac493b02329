import { developmentPeople } from '@tvaers/kit/seeding/people';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { PLAYGROUND, runIdentity } from './running-identity.ts';
import { TestBrowser } from './test-browser.ts';

const identity = runIdentity();
const karen = developmentPeople.find(({ username }) => username === 'karen');

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL('/jwks', identity.issuer)), {
    issuer: identity.issuer,
    audience: 'tvaers',
    algorithms: ['ES256'],
    typ: 'at+jwt',
  });

describe('signing in with a code and PKCE', () => {
  it('gives an access token that says exactly who acts, for whom and why', async () => {
    const { access_token } = await new TestBrowser(identity.issuer).signIn('playground', { username: 'karen' });
    const { payload } = await verify(access_token);
    const { iat, exp, jti, ...claims } = payload;
    expect(claims).toEqual({
      sub: karen?.subject,
      name: 'Karen Holm',
      role: 'coordinator',
      organisation: karen?.organisationId,
      purpose: 'coordination',
      staff_member_id: karen?.staffMemberId,
      citizen_id: null,
      aud: 'tvaers',
      iss: identity.issuer,
      client_id: 'playground',
      scope: 'document:any schema:read cost:read',
    });
    expect((exp ?? 0) - (iat ?? 0)).toBe(3600);
    expect(jti).toBeTruthy();
  });

  it('carries the purpose that was chosen, in the access token and the id token alike', async () => {
    const browser = new TestBrowser(identity.issuer);
    const tokens = await browser.signIn('playground', { username: 'karen', purpose: 'socialCase' });
    expect(decodeJwt(tokens.access_token).purpose).toBe('socialCase');
    expect(decodeJwt(tokens.id_token)).toMatchObject({ aud: 'playground', name: 'Karen Holm', purpose: 'socialCase' });
  });

  it('keeps the purpose when the token is refreshed, and takes each refresh token once', async () => {
    const browser = new TestBrowser(identity.issuer);
    const first = await browser.signIn('playground', { username: 'karen', purpose: 'socialCase' });
    const refresh = () =>
      browser.token({ grant_type: 'refresh_token', client_id: 'playground', refresh_token: first.refresh_token });
    const second = (await (await refresh()).json()) as { access_token: string };
    expect((await verify(second.access_token)).payload.purpose).toBe('socialCase');
    expect((await refresh()).status).toBe(400);
  });

  it.each(['koordinator', 'borger'])('takes %s along without another login page or consent', async (client) => {
    const browser = new TestBrowser(identity.issuer);
    await browser.signIn('playground', { username: 'omar' });
    const { url, verifier } = browser.authorizationRequest(client);
    const arrived = await browser.visit(url);
    const tokens = await browser.redeem(client, arrived.url, verifier);
    const claims = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ name: 'Omar Dahl', client_id: client });
    expect(claims.scope).toBeUndefined();
  });

  it('lets every person sign in with each of their purposes', async () => {
    for (const { username, purposes, name } of developmentPeople) {
      for (const purpose of purposes) {
        const tokens = await new TestBrowser(identity.issuer).signIn('playground', { username, purpose });
        expect(decodeJwt(tokens.access_token)).toMatchObject({ name, purpose });
      }
    }
  });
});

describe('refusals on the way', () => {
  it('refuses an address to return to that is not registered, and does not go there', async () => {
    const browser = new TestBrowser(identity.issuer);
    const request = browser.authorizationRequest('playground', { redirect_uri: 'http://127.0.0.1:4000/elsewhere/' });
    const { page } = await browser.visit(request.url);
    expect(page?.status).toBe(400);
    expect(await page?.text()).toContain('Det gik ikke');
  });

  it('refuses a browser client without a PKCE challenge', async () => {
    const browser = new TestBrowser(identity.issuer);
    const url = new URL(browser.authorizationRequest('playground').url);
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const arrived = await browser.visit(url.href);
    expect(arrived.url).toContain(PLAYGROUND);
    expect(new URL(arrived.url).searchParams.get('error')).toBe('invalid_request');
  });

  it('refuses a code with another verifier', async () => {
    const browser = new TestBrowser(identity.issuer);
    const { url } = browser.authorizationRequest('playground');
    const login = await browser.visit(url);
    const arrived = await browser.submit(login.url, { username: 'karen' });
    expect(await browser.redeem('playground', arrived.url, 'v'.repeat(43))).toMatchObject({ error: 'invalid_grant' });
  });

  it('takes each code once, and what it gave is taken back when it comes again', async () => {
    const browser = new TestBrowser(identity.issuer);
    const { url, verifier } = browser.authorizationRequest('playground');
    const login = await browser.visit(url);
    const arrived = await browser.submit(login.url, { username: 'karen' });
    const { refresh_token } = await browser.redeem('playground', arrived.url, verifier);
    expect(refresh_token).toBeTruthy();
    expect(await browser.redeem('playground', arrived.url, verifier)).toMatchObject({ error: 'invalid_grant' });
    const refreshed = await browser.token({ grant_type: 'refresh_token', client_id: 'playground', refresh_token });
    expect(refreshed.status).toBe(400);
  });

  it('refuses a purpose the person does not have, and says so on the page', async () => {
    const browser = new TestBrowser(identity.issuer);
    const login = await browser.visit(browser.authorizationRequest('playground').url);
    const { page } = await browser.submit(login.url, { username: 'camilla', purpose: 'coordination' });
    expect(page?.status).toBe(400);
    expect(await page?.text()).toContain('Camilla Krogh har ikke det formål.');
  });

  it('refuses a person nobody knows', async () => {
    const browser = new TestBrowser(identity.issuer);
    const login = await browser.visit(browser.authorizationRequest('playground').url);
    const { page } = await browser.submit(login.url, { username: 'nobody' });
    expect(page?.status).toBe(400);
    expect(await page?.text()).toContain('Ukendt person');
  });

  it('answers a sign-in of another browser with a page that says to begin again', async () => {
    const login = await new TestBrowser(identity.issuer).visit(
      new TestBrowser(identity.issuer).authorizationRequest('playground').url,
    );
    const { page } = await new TestBrowser(identity.issuer).visit(login.url);
    expect(page?.status).toBe(400);
    expect(await page?.text()).toContain('Siden er udløbet');
  });
});

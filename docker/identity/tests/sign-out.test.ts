import { PLAYGROUND, runIdentity } from './running-identity.ts';
import { TestBrowser } from './test-browser.ts';

const identity = runIdentity();

const signOutAddress = (idToken: string): string => {
  const url = new URL('/session/end', identity.issuer);
  url.search = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: PLAYGROUND }).toString();
  return url.href;
};

describe('signing out', () => {
  it('ends the session and the refresh token, and leads back to the front-end', async () => {
    const browser = new TestBrowser(identity.issuer);
    const tokens = await browser.signIn('playground', { username: 'freja' });
    const { page } = await browser.visit(signOutAddress(tokens.id_token));
    const markup = (await page?.text()) ?? '';
    expect(markup).toContain('Du bliver logget ud af Tværs.');

    const xsrf = /name="xsrf" value="(\w[\w-]*)"/.exec(markup)?.[1] ?? '';
    const left = await browser.submit(`${identity.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(left).toEqual({ url: PLAYGROUND, page: null });

    const refreshed = await browser.token({
      grant_type: 'refresh_token',
      client_id: 'playground',
      refresh_token: tokens.refresh_token,
    });
    expect(refreshed.status).toBe(400);
    const again = await browser.visit(browser.authorizationRequest('playground').url);
    expect(await again.page?.text()).toContain('Hvem vil du være?');
  });

  it('shows the login page to a signed-in person who wants to be somebody else', async () => {
    const browser = new TestBrowser(identity.issuer);
    await browser.signIn('playground', { username: 'freja' });
    const { page } = await browser.visit(browser.authorizationRequest('playground', { prompt: 'login' }).url);
    expect(await page?.text()).toContain('Hvem vil du være?');
  });
});

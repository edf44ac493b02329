import { developmentPeople } from '@tvaers/kit/seeding/people';
import { signInPage } from '../src/pages/sign-in-page.ts';
import { runIdentity } from './running-identity.ts';
import { TestBrowser } from './test-browser.ts';

const identity = runIdentity();

const loginPage = async (): Promise<{ headers: Headers; markup: string }> => {
  const browser = new TestBrowser(identity.issuer);
  const { page } = await browser.visit(browser.authorizationRequest('playground').url);
  if (!page) throw new Error('There is no login page.');
  return { headers: page.headers, markup: await page.text() };
};

describe('the login page', () => {
  it('shows every person with organisation, description and a button for each purpose', async () => {
    const { markup } = await loginPage();
    for (const { name, says, purposes, username } of developmentPeople) {
      expect(markup).toContain(`<h3 id="person-${username}">${name}</h3>`);
      expect(markup).toContain(says);
      expect(markup.split(` – log ind som ${name}<`).length - 1).toBe(purposes.length);
    }
    expect(markup).toContain('<html lang="da">');
  });

  it('allows nothing from elsewhere, and lets its form lead only to the client', async () => {
    const { headers, markup } = await loginPage();
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; " +
        "form-action 'self' http://127.0.0.1:4000; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(markup).not.toMatch(/(src|href)="https?:/);
    expect(markup).not.toMatch(/<script|<style| style=/);
  });

  it('escapes what it is given', () => {
    const [person] = developmentPeople;
    if (!person) throw new Error('There is nobody.');
    const markup = signInPage({ people: [{ ...person, name: '<b>"&\'' }], action: '/x', clientName: '<i>' });
    expect(markup).toContain('&lt;b&gt;&quot;&amp;&#39;');
    expect(markup).not.toMatch(/<b>|<i>/);
  });

  it('has its style sheet and its script at hand', async () => {
    for (const [path, type] of [
      ['/assets/identity.css', 'text/css'],
      ['/assets/sign-out.js', 'text/javascript'],
    ]) {
      const response = await fetch(identity.issuer + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
    }
  });
});

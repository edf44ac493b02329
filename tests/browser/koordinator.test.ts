import type { Page } from 'playwright-core';
import { ask, dataOf } from '../harness/ask.ts';
import { house, personWhoIs } from '../harness/house.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { signInAt } from './sign-in.ts';
import { DESKTOP, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();

const signIn = (page: Page, name: string) => signInAt(page, house().clients.koordinator, name);

const onCitizen = (page: Page) => page.evaluate(() => document.activeElement?.closest('article') !== null);

const caseload = (page: Page) => page.getByRole('article');

const pageOf = (citizenId: string): string => `${house().clients.koordinator.replace(/\/$/, '')}/borgere/${citizenId}`;

interface Caseload {
  staffMember: { caseload: { citizens: { id: string }[] } };
}

/** One of the coordinator’s citizens whom somebody else may not see. */
async function hiddenFrom(username: string): Promise<string> {
  const { staffMemberId, username: as } = personWhoIs('coordinator');
  const caseloadOf = 'query ($id: ID!) { staffMember(id: $id) { caseload { citizens { id } } } }';
  const { staffMember } = await dataOf<Caseload>(caseloadOf, { id: staffMemberId }, { as });
  for (const { id } of staffMember.caseload.citizens) {
    const { data } = await ask<{ citizen: object | null }>(
      'query ($id: ID!) { citizen(id: $id) { id } }',
      { id },
      { as: username },
    );
    if (data?.citizen === null) return id;
  }
  throw new Error(`${username} may see every citizen of ${as}.`);
}

describe('the coordinator’s front-end', () => {
  it('asks a stranger to sign in', async () => {
    const { page, leave } = await visit(PHONE);
    await page.goto(house().clients.koordinator);
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await leave();
  });

  it('names what it asks by the hashes of its build, and sends no text', async () => {
    const { page, leave } = await visit();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) sent.push(request.postData() ?? '');
    });
    await signIn(page, 'Karen Holm');
    await caseload(page).first().waitFor();
    expect(sent.length).toBeGreaterThan(0);
    for (const text of sent) {
      expect(JSON.parse(text).query).toBeUndefined();
      expect(JSON.parse(text).extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
    }
    await leave();
  });

  it.each([
    ['on a desktop', DESKTOP, 'koordinator-borgere'],
    ['on a phone', PHONE, 'koordinator-borgere-telefon'],
  ])('shows 25 citizens with what must not be missed, %s', async (_where, size, screenshot) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await signIn(page, 'Karen Holm');
    await page.getByRole('heading', { name: 'Mine borgere' }).waitFor();
    await caseload(page).first().waitFor();
    await page.getByText('25 af 25 borgere').waitFor();
    expect(await caseload(page).count()).toBe(25);
    expect(await page.getByText('Ikke set i').count()).toBeGreaterThan(0);
    expect(await fitsInWidth(page)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(screenshot);
    await leave();
  });

  it.each([
    ['on a desktop', DESKTOP, 'koordinator-borger'],
    ['on a phone', PHONE, 'koordinator-borger-telefon'],
  ])('shows the whole citizen, %s', async (_where, size, screenshot) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await signIn(page, 'Karen Holm');
    const first = caseload(page).first().getByRole('link');
    const name = await first.innerText();
    await first.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    for (const part of [
      'Åbne opgaver',
      'Fælles plan',
      'Indsatser',
      'Hvor',
      'Hvem har ansvaret',
      'Overgange',
      'Indlæggelser',
      'Hvem',
      'Du ser oplysningerne, fordi',
      'Samtykker',
      'Spærringer',
    ])
      await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
    await page.getByText('Karen Holm').first().waitFor();
    expect(await page.getByText('Kan ikke vises lige nu').count()).toBe(0);
    expect(await fitsInWidth(page)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(screenshot);
    await leave();
  });

  it('can be used with the keyboard alone', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Karen Holm');
    await caseload(page).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Gå til indholdet');
    await page.keyboard.press('Enter');
    for (let tries = 0; tries < 10 && !(await onCitizen(page)); tries++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Fælles plan' }).waitFor();
    // The heading of the new page has the focus, so a screen reader reads it.
    await page.locator('h1:focus').waitFor();
    await leave();
  });

  it('keeps a task open and says why when nothing came of it was written', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await signIn(page, 'Mads Lund');
    const withOutreach = caseload(page).filter({ hasText: 'Ikke set i' }).first().getByRole('link');
    await withOutreach.click();
    const task = page.getByRole('listitem').filter({ hasText: 'Find borgeren' }).first();
    await task.getByRole('button', { name: 'Luk opgaven' }).click();
    await task.getByRole('button', { name: 'Gem' }).click();
    await task.getByRole('alert').getByText('Skriv hvad der kom ud af det').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot('koordinator-opgave');
    await task.getByRole('textbox').fill('Fundet ved Hovedbanen, har det godt.');
    await task.getByRole('button', { name: 'Gem' }).click();
    await page.getByRole('status').getByText('Opgaven er lukket: Find borgeren').waitFor();
    await leave();
  });

  it('says of a citizen who is not there the same as of one it may not show, and offers emergency access', async () => {
    const { page, leave, keepScreenshot } = await visit(PHONE);
    await signIn(page, 'Karen Holm');
    await caseload(page).first().waitFor();
    await page.goto(pageOf('00000000-0000-4000-8000-000000000000'));
    await page.getByText('Borgeren findes ikke, eller du har ikke adgang.').waitFor();
    await page.getByLabel('Hvorfor er det nødvendigt?').fill('Haster');
    await page.getByRole('button', { name: 'Tag nødadgang' }).click();
    await page.getByRole('alert').getByText('Skriv mindst 20 tegn').waitFor();
    expect(await fitsInWidth(page)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot('koordinator-noedadgang-telefon');
    await leave();
  });

  it('shows by emergency access whom one may not see, and says so as long as it lasts', async () => {
    const { page, leave, keepScreenshot } = await visit();
    const hidden = await hiddenFrom(personWhoIs('shelter').username);
    await signIn(page, 'Henrik Vang');
    await page.getByRole('heading', { name: 'Mine borgere' }).waitFor();
    await page.goto(pageOf(hidden));
    await page.getByLabel('Hvorfor er det nødvendigt?').fill('Fundet bevidstløs på gaden, skal vide hvilken medicin.');
    await page.getByRole('button', { name: 'Tag nødadgang' }).click();
    const banner = page.getByRole('region', { name: 'Nødadgang' });
    await banner.getByText('60 minutter tilbage').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Hvor', exact: true }).waitFor();
    await banner.getByRole('button', { name: 'Forlæng' }).click();
    await banner.getByText('minutter tilbage').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot('koordinator-noedadgang');
    await leave();
  });
});

import type { Page } from 'playwright-core';
import { ask } from '../harness/ask.ts';
import { house, personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { signInAt } from './sign-in.ts';
import { DESKTOP, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();
const citizen = personWhoIs('citizen');
const CITIZEN = 'Borgeren selv';
const REASON = 'Fundet bevidstløs på gaden, skal vide hvilken medicin.';

const signIn = (page: Page, name = CITIZEN) => signInAt(page, house().clients.borger, name);
const goTo = (page: Page, link: string) => page.getByRole('link', { name: link, exact: true }).click();
const SIZES = [
  ['on a desktop', DESKTOP, ''],
  ['on a phone', PHONE, '-telefon'],
] as const;

/** The list as soon as the unit stands in it: a look is there a few seconds after it happened. */
async function waitForLook(page: Page, unit: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await page.getByRole('heading', { level: 2, name: 'Alle opslag' }).waitFor();
    if ((await page.getByRole('article').filter({ hasText: unit }).count()) > 0) return;
    await page.waitForTimeout(500);
    await page.reload();
  }
  throw new Error(`${unit} does not stand in the list.`);
}

describe('the citizen’s front-end', () => {
  const coordinator = personWhoIs('coordinator');
  beforeAll(async () => {
    await ask(operation('citizen-overview'), { id: citizen.citizenId }, { as: coordinator.username });
    // Once for all sizes: nobody takes it more than five times a day.
    await ask(
      'mutation ($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) { __typename } }',
      { input: { citizenId: citizen.citizenId, reason: REASON } },
      { as: personWhoIs('socialNurse').username },
    );
  });

  it('asks a stranger to sign in', async () => {
    const { page, leave } = await visit(PHONE);
    await page.goto(house().clients.borger);
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await leave();
  });

  it.each(SIZES)('tells who has looked, %s', async (_where, size, suffix) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await signIn(page);
    await waitForLook(page, coordinator.organisation);
    await page.getByRole('heading', { name: 'Hvem har set mest?' }).waitFor();
    expect(await fitsInWidth(page)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(`borger-hvem-har-set${suffix}`);
    await leave();
  });

  it('tells a guardian the same, and whose pages these are', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Vibeke Værge');
    await page.getByText('Du ser siden som værge for').waitFor();
    await waitForLook(page, coordinator.organisation);
    await leave();
  });

  it('gives the list as a file', async () => {
    const { page, leave } = await visit();
    await signIn(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent som tekst' }).click();
    expect((await download).suggestedFilename()).toBe('hvem-har-set.jsonl');
    await page.getByText('Filen er hentet med').waitFor();
    await leave();
  });

  it('can be used with the keyboard alone', async () => {
    const { page, leave } = await visit();
    await signIn(page);
    await page.getByRole('heading', { level: 2, name: 'Alle opslag' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Gå til indholdet');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    for (let tries = 0; tries < 10 && (await focused()) !== 'Mine samtykker'; tries++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mine samtykker' }).waitFor();
    // The heading of the new page has the focus, so a screen reader reads it.
    await page.locator('h1:focus').waitFor();
    await leave();
  });

  it.each(SIZES)('lets somebody see, changes it, and takes it back, %s', async (_where, size, suffix) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await signIn(page);
    await goTo(page, 'Mine samtykker');
    await page.getByRole('button', { name: 'Giv et samtykke' }).click();
    await page.getByLabel('Enhed', { exact: true }).selectOption({ label: 'Herberget Sundholm' });
    await page.getByRole('button', { name: 'Tilføj' }).click();
    await page.getByText('Den fælles plan', { exact: true }).click();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot(`borger-giv-samtykke${suffix}`);
    await page.getByRole('button', { name: 'Gem samtykket' }).click();
    await page.getByText('Samtykket gælder fra nu.').waitFor();

    const consents = page.getByRole('region', { name: 'Samtykker' });
    await consents.getByRole('button', { name: 'Ret' }).first().click();
    await page.getByText('Indlæggelser', { exact: true }).click();
    await page.getByRole('button', { name: 'Gem samtykket' }).click();
    await page.getByText('Samtykket er rettet.').waitFor();
    await consents.getByText('den fælles plan og indlæggelser').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(`borger-samtykker${suffix}`);

    await consents.getByRole('button', { name: 'Træk tilbage' }).first().click();
    await page.getByRole('button', { name: 'Ja, træk tilbage' }).click();
    await page.getByText('Samtykket er trukket tilbage.').waitFor();
    await leave();
  });

  it('shuts a unit out and lets it in again', async () => {
    const { page, leave } = await visit();
    await signIn(page);
    await goTo(page, 'Mine samtykker');
    await page.getByRole('button', { name: 'Spær for en enhed' }).click();
    await page.getByLabel('Hvilken enhed?').selectOption({ label: 'Herberget Sundholm' });
    await page.getByRole('button', { name: 'Spær', exact: true }).click();
    await page.getByText('Spærringen gælder fra nu.').waitFor();
    await page.getByRole('button', { name: 'Ophæv' }).first().click();
    await page.getByRole('button', { name: 'Ja, ophæv spærringen' }).click();
    await page.getByText('Spærringen er ophævet.').waitFor();
    await leave();
  });

  it.each(SIZES)('tells who took emergency access, and why, %s', async (_where, size, suffix) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await signIn(page);
    await goTo(page, 'Nødadgange');
    await page.getByText(REASON).first().waitFor();
    await page.getByText('Venter på lederen').first().waitFor();
    expect(await fitsInWidth(page)).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(`borger-noedadgange${suffix}`);
    await leave();
  });

  it('has nothing to show for somebody who is neither a citizen nor a guardian', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Karen Holm');
    await page.getByText('Du er ikke logget ind som borger eller værge').waitFor();
    await leave();
  });
});

import type { Page } from 'playwright-core';
import { house } from '../harness/house.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { signInAt } from './sign-in.ts';
import { dayFromNow, focused, letSignInRunOut, tabTo } from './typing.ts';
import { DESKTOP, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();
const UNIT = 'Mændenes Hjem';
const NO_ANSWER = 'Det blev måske ikke gemt: systemet svarer ikke.';

async function openConsents(page: Page): Promise<void> {
  await signInAt(page, house().clients.borger, 'Borgeren selv');
  await page.getByRole('link', { name: 'Mine samtykker', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Mine samtykker' }).waitFor();
}

const form = (page: Page) => page.locator('form');
const save = (page: Page) => page.getByRole('button', { name: 'Gem samtykket' });
const consentsTo = (page: Page, unit: string) =>
  page
    .getByRole('region', { name: 'Samtykker' })
    .getByRole('article')
    .filter({ hasText: unit })
    .filter({ hasText: 'Gælder til' });

async function chooseUnit(page: Page): Promise<void> {
  await page.getByLabel('Enhed', { exact: true }).selectOption({ label: UNIT });
  await page.getByRole('button', { name: 'Tilføj' }).click();
}

async function writeConsent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Giv et samtykke' }).click();
  await chooseUnit(page);
  await page.getByText('Den fælles plan', { exact: true }).click();
}

/** Nothing of what was chosen is lost. */
async function expectWritten(page: Page): Promise<void> {
  await page.getByLabel('Valgte enheder').getByText(UNIT).waitFor();
  expect(await page.getByLabel('Den fælles plan', { exact: true }).isChecked()).toBe(true);
}

async function takeBack(page: Page): Promise<void> {
  await consentsTo(page, UNIT).getByRole('button', { name: 'Træk tilbage' }).click();
  await page.getByRole('button', { name: 'Ja, træk tilbage' }).click();
  await page.getByText('Samtykket er trukket tilbage.').waitFor();
}

describe('a consent that is written wrong', () => {
  it.each([
    ['on a desktop', DESKTOP, ''],
    ['on a phone', PHONE, '-telefon'],
  ])('is told of beside each field, the first of which has the focus, %s', async (_where, size, suffix) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await openConsents(page);
    await page.getByRole('button', { name: 'Giv et samtykke' }).click();
    await save(page).click();
    await form(page).getByRole('alert').getByText('Vælg mindst én enhed').waitFor();
    await form(page).getByRole('alert').getByText('Vælg mindst én slags oplysninger.').waitFor();
    expect(await focused(page)).toBe('Enhed');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot(`borger-samtykke-mangler${suffix}`);

    await chooseUnit(page);
    await save(page).click();
    await page.getByText('Vælg mindst én enhed').waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe('Den fælles plan');

    await page.getByText('Den fælles plan', { exact: true }).click();
    for (const day of [dayFromNow(-2), dayFromNow(366), '']) {
      await page.getByLabel('Til og med').fill(day);
      await save(page).click();
      await form(page).getByRole('alert').getByText('Vælg en dag fra i dag og højst et år frem.').waitFor();
      expect(await focused(page)).toBe('Til og med');
      await expectWritten(page);
    }
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot(`borger-samtykke-dato${suffix}`);

    await page.getByRole('button', { name: 'Fortryd' }).click();
    expect(await focused(page)).toBe('Giv et samtykke');
    await leave();
  });

  it('can be put right with the keyboard alone', async () => {
    const { page, leave } = await visit();
    await openConsents(page);
    await tabTo(page, 'Giv et samtykke');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 3, name: 'Giv et samtykke' }).waitFor();
    await tabTo(page, 'Gem samtykket');
    await page.keyboard.press('Enter');
    await page.getByText('Vælg mindst én enhed').waitFor();
    await page.keyboard.type(UNIT);
    await tabTo(page, 'Tilføj');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Den fælles plan');
    await page.keyboard.press('Space');
    await tabTo(page, 'Gem samtykket');
    await page.keyboard.press('Enter');
    await page.getByText('Samtykket gælder fra nu.').waitFor();
    await page.locator('[role=status]:focus').waitFor();
    await takeBack(page);
    await leave();
  });
});

describe('a consent that does not get through', () => {
  it('is given once by two clicks', async () => {
    const { page, leave } = await visit();
    await openConsents(page);
    await writeConsent(page);
    await save(page).dblclick();
    await page.getByText('Samtykket gælder fra nu.').waitFor();
    expect(await consentsTo(page, UNIT).count()).toBe(1);
    await takeBack(page);
    await leave();
  });

  it('stays written without a network, and is given once when there is one', async () => {
    const { page, leave, keepScreenshot } = await visit(PHONE);
    await openConsents(page);
    await writeConsent(page);
    await page.context().setOffline(true);
    await save(page).click();
    await form(page).getByRole('alert').getByText(NO_ANSWER).waitFor();
    await page.getByText('Du er ikke på nettet').waitFor();
    expect(await focused(page)).toBe('Gem samtykket');
    await expectWritten(page);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot('borger-samtykke-uden-net-telefon');
    await page.context().setOffline(false);
    await save(page).click();
    await page.getByText('Samtykket gælder fra nu.').waitFor();
    expect(await consentsTo(page, UNIT).count()).toBe(1);

    await page.context().setOffline(true);
    await consentsTo(page, UNIT).getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByRole('button', { name: 'Ja, træk tilbage' }).click();
    await consentsTo(page, UNIT).getByRole('alert').getByText(NO_ANSWER).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Ja, træk tilbage' }).click();
    await page.getByText('Samtykket er trukket tilbage.').waitFor();
    await leave();
  });

  it('waits for whoever wrote it when the sign-in runs out, and is gone for whoever signs in next', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await openConsents(page);
    await writeConsent(page);
    await letSignInRunOut(page);
    await save(page).click();
    await page.getByRole('alert').getByText('Du er blevet logget ud.').waitFor();
    await keepScreenshot('borger-logget-ud');
    // Whoever is still known to the identity provider is not asked who they are.
    await page.getByRole('button', { name: 'Log ind' }).click();
    await expectWritten(page);
    await letSignInRunOut(page);
    await save(page).click();
    await page.getByRole('alert').getByText('Du er blevet logget ud.').waitFor();
    await page.context().clearCookies();
    await signInAt(page, page.url(), 'Vibeke Værge');
    await page.getByRole('button', { name: 'Giv et samtykke' }).waitFor();
    await leave();
  });
});

describe('a block', () => {
  it('is told of at the unit when none is chosen, and is made once by two clicks', async () => {
    const { page, leave, keepScreenshot } = await visit(PHONE);
    await openConsents(page);
    await page.getByRole('button', { name: 'Spær for en enhed' }).click();
    await page.getByText('indlæggelser', { exact: true }).click();
    await page.getByRole('button', { name: 'Spær', exact: true }).click();
    await form(page).getByRole('alert').getByText('Vælg den enhed, du vil spærre for.').waitFor();
    expect(await focused(page)).toContain('Hvilken enhed?');
    expect(await page.getByLabel('indlæggelser', { exact: true }).isChecked()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot('borger-spaerring-mangler-telefon');
    await page.getByLabel('Hvilken enhed?').selectOption({ label: UNIT });
    await page.getByRole('button', { name: 'Spær', exact: true }).dblclick();
    await page.getByText('Spærringen gælder fra nu.').waitFor();
    const blocked = page.getByRole('article').filter({ hasText: UNIT }).filter({ hasText: 'Spærret siden' });
    expect(await blocked.count()).toBe(1);
    await blocked.getByRole('button', { name: 'Ophæv' }).click();
    await page.getByRole('button', { name: 'Ja, ophæv spærringen' }).click();
    await page.getByText('Spærringen er ophævet.').waitFor();
    await leave();
  });
});

import type { Page } from 'playwright-core';
import { ask, dataOf } from '../harness/ask.ts';
import { house, personWhoIs } from '../harness/house.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { signInAt } from './sign-in.ts';
import { dayFromNow, focused, letSignInRunOut } from './typing.ts';
import { DESKTOP, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();
const signIn = (page: Page, name: string, at = '') => signInAt(page, `${house().clients.koordinator}${at}`, name);
const SIZES = [
  ['on a desktop', DESKTOP, ''],
  ['on a phone', PHONE, '-telefon'],
] as const;
const NO_ANSWER = 'Det blev måske ikke gemt: systemet svarer ikke.';

describe('emergency access that is asked for wrong', () => {
  const number = (page: Page) => page.getByLabel('Borgerens CPR-nummer eller erstatningsnummer');
  const reason = (page: Page) => page.getByLabel('Hvorfor er det nødvendigt?');
  const take = (page: Page) => page.getByRole('button', { name: 'Tag nødadgang' });
  const told = (page: Page, words: string) => page.getByRole('alert').getByText(words).waitFor();

  it.each(SIZES)('is told of at the number and at the reason, %s', async (_where, size, suffix) => {
    const { page, leave, keepScreenshot } = await visit(size);
    await signIn(page, 'Freja', 'noedadgang');
    await take(page).click();
    await told(page, 'Skriv CPR-nummer eller erstatningsnummer.');
    expect(await focused(page)).toContain('CPR-nummer');
    await number(page).fill('0000000000');
    for (const [written, letters] of [
      ['a'.repeat(19), 19],
      [' '.repeat(40), 0],
    ] as const) {
      await reason(page).fill(written);
      await take(page).click();
      await told(page, `Skriv mindst 20 tegn. Du har skrevet ${letters}.`);
      expect(await focused(page)).toContain('Hvorfor er det nødvendigt?');
      expect(await reason(page).inputValue()).toBe(written);
    }
    expect(await seriousFindings(page)).toEqual([]);
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot(`koordinator-noedadgang-forkert${suffix}`);
    // One letter again and again passes here and is refused by the graph, at the same place.
    await reason(page).fill('a'.repeat(20));
    await take(page).click();
    await told(page, 'Skriv med mindst 20 tegn, hvorfor det ikke kan vente.');
    expect(await focused(page)).toContain('Hvorfor er det nødvendigt?');
    await leave();
  });

  it('keeps number and reason without a network and when the sign-in runs out', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Freja', 'noedadgang');
    await number(page).fill('0000000000');
    await reason(page).fill('Fundet bevidstløs, skal vide hvilken medicin.');
    await page.context().setOffline(true);
    await take(page).click();
    await told(page, NO_ANSWER);
    await page.context().setOffline(false);
    await letSignInRunOut(page);
    await take(page).click();
    await told(page, 'Du er blevet logget ud.');
    await page.getByRole('button', { name: 'Log ind' }).click();
    await reason(page).waitFor();
    expect(await reason(page).inputValue()).toBe('Fundet bevidstløs, skal vide hvilken medicin.');
    expect(await number(page).inputValue()).toBe('0000000000');
    await leave();
  });

  it('is refused in words after the fifth of a day, and nothing written is lost', async () => {
    const { username } = personWhoIs('clinic');
    const { citizenId } = personWhoIs('citizen');
    const why = 'Fundet bevidstløs på gaden, skal vide hvilken medicin.';
    const document =
      'mutation ($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) { __typename } }';
    for (let times = 0; times < 5; times++)
      await ask(document, { input: { citizenId, reason: why } }, { as: username });
    const { page, leave, keepScreenshot } = await visit(PHONE);
    await signIn(page, 'Camilla', 'noedadgang');
    await number(page).fill('2509479989');
    await reason(page).fill(why);
    await take(page).click();
    await told(page, 'nødadgang');
    expect(await reason(page).inputValue()).toBe(why);
    expect(await seriousFindings(page)).toEqual([]);
    await keepScreenshot('koordinator-noedadgang-for-mange-telefon');
    await leave();
  });
});

describe('a consent that a coordinator writes down wrong', () => {
  it('is told of beside each field', async () => {
    const { staffMemberId, username: as } = personWhoIs('coordinator');
    const { staffMember } = await dataOf<{ staffMember: { caseload: { citizens: { id: string }[] } } }>(
      'query ($id: ID!) { staffMember(id: $id) { caseload { citizens { id } } } }',
      { id: staffMemberId },
      { as },
    );
    const { page, leave, keepScreenshot } = await visit(PHONE);
    await signIn(page, 'Karen Holm', `borgere/${staffMember.caseload.citizens[3]?.id}`);
    const consents = page.getByRole('region', { name: 'Samtykker' });
    await consents.getByRole('button', { name: 'Skriv et samtykke ind' }).click();
    await consents.getByLabel('Til og med').fill(dayFromNow(366));
    await consents.getByRole('button', { name: 'Gem samtykket' }).click();
    for (const words of ['Vælg mindst én enhed', 'Vælg mindst én slags', 'højst et år frem.'])
      await consents.getByRole('alert').getByText(words).waitFor();
    expect(await focused(page)).toBe('Enhed');
    expect(await consents.getByLabel('Til og med').inputValue()).toBe(dayFromNow(366));
    expect(await seriousFindings(page)).toEqual([]);
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot('koordinator-samtykke-mangler-telefon');
    await consents.getByRole('button', { name: 'Fortryd' }).click();
    expect(await focused(page)).toBe('Skriv et samtykke ind');
    await leave();
  });
});

import { house } from '../harness/house.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { DESKTOP, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();

describe.each([
  { language: 'Danish', path: '/', other: 'English', lang: 'da' },
  { language: 'English', path: '/en', other: 'Dansk', lang: 'en-GB' },
])('the start page in $language', ({ path, other, lang }) => {
  it('has no serious finding of axe and fits a phone', async () => {
    const { page, leave, keepScreenshot } = await visit(PHONE);
    await page.goto(house().gateway.url + path);
    expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${lang}`));
    expect(await seriousFindings(page)).toEqual([]);
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot(`start-page-${lang}-phone`);
    await leave();
  });

  it('leads to the playground and to the other language', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await page.goto(house().gateway.url + path);
    await keepScreenshot(`start-page-${lang}`);
    await page.locator('a[href^="/playground"]').first().click();
    await page.getByRole('heading', { name: 'Tværs Playground' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: other }).click();
    await page.locator(`html:not([lang^="${lang}"])`).waitFor();
    await leave();
  });

  it('tells times as Danish clocks show them, wherever it is read', async () => {
    const { page, leave } = await visit(DESKTOP, 'America/New_York');
    const parts = [{ name: 'plans', up: true, since: '2026-07-01T12:00:00.000Z' }];
    await page.route('**/status', (route) => route.fulfill({ json: { parts } }));
    await page.goto(house().gateway.url + path);
    expect(await page.locator('#parts li').innerText()).toMatch(/14[.:]00$/);
    await leave();
  });
});

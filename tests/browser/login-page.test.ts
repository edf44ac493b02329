import { house } from '../harness/house.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { PHONE, useBrowser, type Visit } from './visit.ts';

const visit = useBrowser();

/** The login page as a front-end leads to it. */
async function openLoginPage({ page }: Visit): Promise<void> {
  await page.goto(house().gateway.playground);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
}

describe('the login page', () => {
  it('has no serious finding of axe and fits a phone', async () => {
    const phone = await visit(PHONE);
    await openLoginPage(phone);
    expect(await seriousFindings(phone.page)).toEqual([]);
    expect(await fitsInWidth(phone.page)).toBe(true);
    await phone.keepScreenshot('login-page-phone');
    await phone.leave();
  });

  it('lets somebody who uses the keyboard alone sign in', async () => {
    const desktop = await visit();
    await openLoginPage(desktop);
    await desktop.keepScreenshot('login-page');
    await desktop.page.getByRole('button', { name: 'Social sag – log ind som Karen Holm' }).focus();
    await desktop.page.keyboard.press('Enter');
    await desktop.page.getByText('purpose: socialCase').waitFor();
    await desktop.leave();
  });

  it('can be left with the browser’s own way back', async () => {
    const desktop = await visit();
    await openLoginPage(desktop);
    await desktop.page.goBack();
    await desktop.page.getByRole('button', { name: 'Sign in' }).waitFor();
    await desktop.leave();
  });
});

import type { Page } from 'playwright-core';
import { house } from '../harness/house.ts';
import { fitsInWidth, seriousFindings } from './accessibility.ts';
import { DESKTOP, PHONE, useBrowser } from './visit.ts';

const visit = useBrowser();

const signIn = async (page: Page, name: string): Promise<void> => {
  await page.goto(house().gateway.playground);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await choose(page, name);
};

const choose = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('button', { name: `log ind som ${name}` })
    .first()
    .click();
  // The editor comes after the tabs, and nothing can be run before it is there.
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
};

const openTab = (page: Page, operation: string): Promise<void> =>
  page.getByRole('tab', { name: operation, exact: true }).click();

/** Runs the open tab. Monaco draws its text in pieces, so the answer is read off the network. */
async function run(page: Page, operation: string): Promise<{ data: Record<string, unknown>; errors?: unknown }> {
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes(`query ${operation}`) ?? false,
  );
  await page.locator('.graphiql-execute-button').click();
  return (await answered).json();
}

describe('the playground', () => {
  it('asks a stranger to sign in, readable for everybody and on a phone', async () => {
    const phone = await visit(PHONE);
    await phone.page.goto(house().gateway.playground);
    await phone.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await seriousFindings(phone.page)).toEqual([]);
    await phone.leave();
  });

  it('answers Viewer with whoever signed in, and shows it', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await signIn(page, 'Karen Holm');
    await page.getByRole('banner').getByText('Karen Holm').waitFor();
    expect(await run(page, 'Viewer')).toMatchObject({
      data: { viewer: { name: 'Karen Holm', role: 'coordinator', purpose: 'coordination' } },
    });
    await page.locator('.result-window').getByText('Karen Holm').waitFor();
    await keepScreenshot('playground-viewer');
    expect(await seriousFindings(page, ['.graphiql-container'])).toEqual([]);
    await leave();
  });

  it('has the whole-citizen page ready for one of the coordinator’s own citizens', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await signIn(page, 'Karen Holm');
    await openTab(page, 'CitizenOverview');
    const { data, errors } = await run(page, 'CitizenOverview');
    expect(errors).toBeUndefined();
    await page.getByText(/^Expected to cost \d+ of the 5,000 your role may spend on one operation\.$/).waitFor();
    expect(data).toMatchObject({ citizen: { id: expect.any(String), coordinator: { name: 'Karen Holm' } } });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(DESKTOP.height);
    await keepScreenshot('playground-citizen-overview');
    await leave();
  });

  it('shows a manager how an answer came about, on a desk and on a phone', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await signIn(page, 'Mette Skov');
    await openTab(page, 'CitizenOverview');
    expect(await run(page, 'CitizenOverview')).toMatchObject({ extensions: { queryPlan: expect.anything() } });
    await page.getByText(/^Query plan: \d+ fetches from \d sectors in/).click();
    await page.locator('.plan-fetch').getByText('citizens', { exact: true }).first().waitFor();
    await keepScreenshot('playground-query-plan');
    expect(await seriousFindings(page, ['.graphiql-container'])).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.locator('.plan-fetch').first().scrollIntoViewIfNeeded();
    expect(await fitsInWidth(page)).toBe(true);
    await keepScreenshot('playground-query-plan-phone');
    expect(await page.locator('.result-window').innerText()).not.toContain('queryPlan');
    await leave();
  });

  it('shows a coordinator none', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Karen Holm');
    const cost = { estimate: expect.any(Number), budget: 5000 };
    expect(await run(page, 'Viewer')).toHaveProperty('extensions', { cost });
    expect(await page.locator('.query-plan').count()).toBe(0);
    await leave();
  });

  it('shows documentation and explorer of the whole graph', async () => {
    const { page, leave, keepScreenshot } = await visit();
    await signIn(page, 'Karen Holm');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Citizen', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.graphiql-explorer-root').getByText('viewer', { exact: true }).waitFor();
    await keepScreenshot('playground-explorer');
    await leave();
  });

  it('keeps who signed in and what they wrote over a reload', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Karen Holm');
    await openTab(page, 'SeekToday');
    // GraphiQL writes down what is open a moment later, so as not to do it at every key.
    await page.waitForFunction(() => Object.values(sessionStorage).some((text) => text.includes('"activeTabIndex":3')));
    await page.reload();
    await page.getByRole('tab', { name: 'SeekToday', selected: true }).waitFor();
    await page.getByRole('banner').getByText('Karen Holm').waitFor();
    await leave();
  });

  it('changes to another person, who finds nothing of the first', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Karen Holm');
    await openTab(page, 'Caseload');
    await page.getByRole('button', { name: 'Change person' }).click();
    await choose(page, 'Mads Lund');
    await page.getByRole('tab', { name: 'Viewer', selected: true }).waitFor();
    expect(await run(page, 'Viewer')).toMatchObject({ data: { viewer: { name: 'Mads Lund' } } });
    await leave();
  });

  it('signs out everywhere', async () => {
    const { page, leave } = await visit();
    await signIn(page, 'Karen Holm');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
    await leave();
  });
});

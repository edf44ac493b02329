import type { Page } from 'playwright-core';

/** Goes to a front-end and signs in there as the development person with this name. */
export async function signInAt(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page
    .getByRole('button', { name: `log ind som ${name}` })
    .first()
    .click();
}

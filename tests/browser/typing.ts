import type { Page } from 'playwright-core';

/** Where the keyboard is: the words of the label, the legend or the element itself. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    return (at?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
  });

/** Presses Tab until the keyboard is at something with these words. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    if ((await focused(page)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to »${words}«.`);
}

/** The day so many days from now, as a date field takes it. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Lets the sign-in of the tab run out, as the clock would. */
export const letSignInRunOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const [key, kept] of Object.entries(sessionStorage))
      if (key.startsWith('oidc.user:'))
        sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(kept), expires_at: 1 }));
  });

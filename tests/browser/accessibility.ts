import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong and calls serious or critical, one line each. Leave out only what is not ours to change. */
export async function seriousFindings(page: Page, leaveOut: string[] = []): Promise<string[]> {
  const builder = leaveOut.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }));
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether the page can be read without scrolling sideways. */
export const fitsInWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

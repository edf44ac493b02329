import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

const SCREENSHOTS = join(import.meta.dirname, '..', '..', '.tvaers', 'screenshots');
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };
const COPENHAGEN = 'Europe/Copenhagen';

/** One person at one browser, cut off from every host but this one. */
export interface Visit {
  page: Page;
  /** Ends the visit; throws when a page asked another host, threw, or broke its own content security policy. */
  leave(): Promise<void>;
  /** Keeps what is on the screen as `.tvaers/screenshots/<name>.png`, for people to look at. */
  keepScreenshot(name: string): Promise<void>;
}

const isHere = (url: string): boolean => !/^https?:|^wss?:/.test(url) || LOOPBACK.has(new URL(url).hostname);

/** Watches a whole context, workers included, so that nothing escapes between two pages. */
async function watch(context: BrowserContext): Promise<string[]> {
  const trouble: string[] = [];
  await context.route('**/*', (route) => {
    if (isHere(route.request().url())) return route.continue();
    trouble.push(`asked another host: ${route.request().url()}`);
    return route.abort();
  });
  context.on('weberror', (problem) => trouble.push(`threw: ${problem.error().message}`));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) trouble.push(message.text());
  });
  return trouble;
}

/** A browser for the tests of one file; each visit in it begins with no cookies and nothing stored. */
export function useBrowser(): (viewport?: { width: number; height: number }, timezoneId?: string) => Promise<Visit> {
  // The first page of a cold browser on a busy machine takes longer than jest's usual patience.
  jest.setTimeout(60_000);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  return async (viewport = DESKTOP, timezoneId = COPENHAGEN) => {
    const context = await browser.newContext({ viewport, locale: 'da-DK', timezoneId });
    const trouble = await watch(context);
    const page = await context.newPage();
    return {
      page,
      async leave() {
        await context.close();
        if (trouble.length > 0) throw new Error(`During the visit a page\n- ${trouble.join('\n- ')}`);
      },
      async keepScreenshot(name) {
        mkdirSync(SCREENSHOTS, { recursive: true });
        await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
      },
    };
  };
}

import type { BrowserContextOptions, Page } from 'playwright-core';
import { moveDate } from '../../../tests/later/move-date.mjs';
import { IN_BROWSER, theBrowser } from './browser.ts';

export type Visit = {
  readonly page: Page;
  /** What went wrong in the page itself: thrown errors and lines of `console.error`. */
  readonly faults: readonly string[];
};

/** A page with its profile, and what it was opened with. */
type Tab = { readonly page: Page; readonly look: string };

/** A window of the browser's takes longer to open than a page in it: what a page can change makes none. */
const VIEWPORT = { width: 1440, height: 900 };

const used = new Set<Tab>();
let unused: readonly Tab[] = [];

/** A page in a profile without a past, 1440 pixels wide and light unless `options` say otherwise. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const { viewport, colorScheme = 'light', ...rest } = options;
  const { page } = await aTab(rest);
  await page.setViewportSize(viewport ?? VIEWPORT);
  await page.emulateMedia({ colorScheme });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults };
}

/** One that was left, which has its process already, or a new one. */
async function aTab(options: BrowserContextOptions): Promise<Tab> {
  const look = JSON.stringify(options);
  const left = unused.find((tab) => tab.look === look);
  unused = unused.filter((tab) => tab !== left);
  const tab = left ?? { page: await aPage(options), look };
  used.add(tab);
  return tab;
}

async function aPage(options: BrowserContextOptions): Promise<Page> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...options,
  });
  // Where `npm run test:later` has put the clock ahead, the browser's goes with it.
  await context.addInitScript(moveDate, Number(process.env.TEST_CLOCK_AHEAD_MS ?? 0));
  const page = await context.newPage();
  // What is awaited may take all of a test's time: how quick a machine is, is not tested.
  page.setDefaultTimeout(IN_BROWSER.timeout);
  return page;
}

/** Leaves every page, with nothing behind in it: each one that stays open fetches what changes. */
export async function leavePages(): Promise<void> {
  const tabs = [...used];
  used.clear();
  await Promise.all(
    tabs.map(async (tab) => {
      if (await isLeft(tab.page)) unused = [...unused, tab];
      else await tab.page.context().close();
    }),
  );
}

/** Whether a page could be left as if it were new. */
async function isLeft(page: Page): Promise<boolean> {
  const context = page.context();
  // Where a link has opened another, something was made for the test that did so.
  if (page.isClosed() || context.pages().length > 1) return false;
  page.removeAllListeners('pageerror').removeAllListeners('console');
  page.removeAllListeners('request');
  await context.unrouteAll();
  await page.mouse.move(0, 0);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  return true;
}

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { moveDate } from '../../../tests/later/move-date.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine, or `undefined` where there is none; `CHROMIUM` names another. */
export const browserPath: string | undefined = [process.env.CHROMIUM ?? '', ...PLACES].find(
  (path) => path !== '' && existsSync(path),
);

/** The options of what needs a browser. Only a fault takes a minute, or a very busy machine. */
export const IN_BROWSER = {
  tags: ['browser'],
  skip: browserPath === undefined,
  timeout: 60_000,
};

/** Nothing is fetched but what the page asks for; a sandbox of its own is not there as root. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the browser. Only where `browserPath` is there. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? '', args: FLAGS });

/** How long something may take to be shown; only a fault takes as long, or a very busy machine. */
const LIMIT_MS = 15_000;

export type Visit = {
  readonly page: Page;
  /** What went wrong in the page itself: thrown errors and lines of `console.error`. */
  readonly faults: readonly string[];
};

/** A page in a profile of its own, 1440 pixels wide unless `options` say otherwise. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...options,
  });
  // Where `npm run test:later` has put the clock ahead, the browser's goes with it.
  await context.addInitScript(moveDate, Number(process.env.TEST_CLOCK_AHEAD_MS ?? 0));
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, faults };
}

/** Closes every page: each one that stays open fetches what changes. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

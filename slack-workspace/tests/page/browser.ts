import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The first has no windows of its own to draw: it takes half the time of the others. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
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

let launched: Promise<Browser> | undefined;

/**
 * The one browser of this process: it takes as long to start as a test, and ends with the process. Only
 * where `browserPath` is there.
 */
export async function theBrowser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath: browserPath ?? '', args: FLAGS });
  const browser = await launched;
  if (browser.isConnected()) return browser;
  launched = undefined;
  return theBrowser();
}

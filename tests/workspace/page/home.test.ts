import { cpSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { type LocalBot, serveLocally } from '../../../src/serve-locally.ts';
import { browserPath, closePages, openBrowser, visit } from './browser.ts';
import { goTo, messages, say } from './talk.ts';

const GAP = 'Where do the sea urchins of Etorofu spawn?';

describe.skipIf(browserPath === undefined)(
  'the App Home, in a browser',
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let bot: LocalBot;
    let folder: string;

    beforeAll(async () => {
      // What is added in the Home is written into the folder.
      folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
      cpSync('knowledge', folder, { recursive: true });
      const config = { ...readConfig({ KNOWLEDGE_DIR: folder }), port: 0 };
      [browser, bot] = await Promise.all([
        openBrowser(),
        serveLocally(config, createLog('silent')),
      ]);
    });

    afterEach(() => closePages(browser));

    afterAll(async () => {
      await browser?.close();
      await bot?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const openHome = async (page: Page): Promise<void> => {
      await goTo(page, 'Common Ground');
      await page.getByRole('link', { name: 'Home', exact: true }).click();
    };
    const closeWindow = async (page: Page): Promise<void> => {
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    const home = (page: Page) => page.getByRole('region', { name: 'Home' });

    test('answers in a window what is typed into its field', async () => {
      const { page, faults } = await visit(browser, `${bot.address}/#U01ANNA/C01GENERAL`);
      await openHome(page);
      const field = home(page).getByLabel('Your question');
      await field.fill('when was the first 2+2?');
      await field.press('Enter');
      const window = page.getByRole('dialog');
      await window.getByText('took place on 2 November 2013').first().waitFor();
      await closeWindow(page);
      await field.fill('who signed the Treaty of Portsmouth?');
      await home(page).getByRole('button', { name: 'Ask' }).click();
      await page.getByRole('dialog').getByText('who signed the Treaty of Portsmouth?').waitFor();
      await closeWindow(page);
      expect(faults).toEqual([]);
    });

    test('speaks to each person in their own language', async () => {
      const { page } = await visit(browser, `${bot.address}/#U02KENJI/C01GENERAL`);
      await openHome(page);
      await home(page).getByRole('heading', { name: 'アーカイブに質問する' }).waitFor();
      const { page: guests } = await visit(browser, `${bot.address}/#U04DMITRI/C01GENERAL`);
      await openHome(guests);
      await home(guests).getByText('Я отвечаю только полноправным').waitFor();
    });

    test('lets an admin fill a gap, and the question is then answered', async () => {
      const { page, faults } = await visit(browser, `${bot.address}/#U01ANNA/C01GENERAL`);
      await say(page, `/ask ${GAP}`);
      await messages(page).last().getByText('No answer was found').waitFor();
      await openHome(page);
      await home(page).getByText(GAP).waitFor();
      await home(page)
        .getByRole('button', { name: `Add an article: ${GAP}` })
        .click();
      const form = page.getByRole('dialog');
      await form.getByText(`To answer the question: ${GAP}`).waitFor();
      await form.getByLabel('Title').fill('Urchins of the islands');
      await form.getByLabel('Publisher').fill('The Diver');
      await form.getByLabel('Date of publication').fill('last May');
      await form.getByLabel('Address of the page').fill('https://diver.example/urchins');
      await form
        .getByLabel('Text of the page')
        .fill('The sea urchins of Etorofu spawn in the bay of Kasatka.');
      await form.getByRole('button', { name: 'Add', exact: true }).click();
      await form.getByText('Type a date such as 2017-03-20').waitFor();
      await form.getByLabel('Date of publication').fill('2020-05');
      await form.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText('The article was added.').waitFor();
      const written = join(folder, 'articles', '2020-05-urchins-of-the-islands.md');
      expect(readFileSync(written, 'utf8')).toContain('bay of Kasatka.');
      await closeWindow(page);
      await goTo(page, 'general');
      await expect
        .poll(
          async () => {
            await say(page, `/ask ${GAP}`);
            return messages(page).last().textContent();
          },
          { timeout: 15_000, interval: 300 },
        )
        .toContain('spawn in the bay of Kasatka');
      expect(faults).toEqual([]);
    });

    test('asks before a question is dismissed, and then lists it no more', async () => {
      const question = 'How many borscht recipes mention Shikotan cod?';
      const { page } = await visit(browser, `${bot.address}/#U01ANNA/C01GENERAL`);
      await say(page, `/ask ${question}`);
      await messages(page).last().getByText('No answer was found').waitFor();
      await openHome(page);
      const dismiss = home(page).getByRole('button', { name: `Dismiss: ${question}` });
      await dismiss.click();
      await page.getByRole('button', { name: 'Keep' }).click();
      await home(page).getByText(question).waitFor();
      await dismiss.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
      await home(page).getByText(question).waitFor({ state: 'detached' });
    });
  },
);

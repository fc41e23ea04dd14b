import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TestApp } from '../start-test-app.ts';
import { IN_BROWSER } from './browser.ts';
import { openForm } from './every-input.ts';
import { faultsOfPage } from './faults-of-page.ts';
import { choose, composer, goTo, messages, say, thread, windowOf } from './talk.ts';
import { visit } from './visit.ts';
import { withTestApp } from './with-test-app.ts';

type Screen = readonly [name: string, show: (page: Page, app: TestApp) => Promise<unknown>];

const openMenu = (page: Page, name: string) => page.getByRole('button', { name }).last().click();

const SCREENS: readonly Screen[] = [
  ['a channel', (page) => composer(page).waitFor()],
  ['every block', (page) => say(page, '/blocks').then(() => page.getByRole('table').waitFor())],
  ['every input', openForm],
  [
    'a form with what is wrong in it',
    async (page) => {
      await say(page, '/form');
      await windowOf(page).getByRole('textbox', { name: 'Name' }).fill('bad');
      await windowOf(page).getByRole('button', { name: 'Save' }).click();
      await page.getByText('This name is taken.').waitFor();
    },
  ],
  [
    'a question before a press',
    async (page) => {
      await say(page, '/blocks');
      await messages(page).getByRole('button', { name: 'Delete' }).click();
      await windowOf(page).waitFor();
    },
  ],
  [
    'a thread',
    async (page) => {
      await say(page, '@test-app hello @anna and `code`');
      await page.getByRole('button', { name: '1 reply' }).last().click();
      await thread(page).getByText('Heard:').waitFor();
    },
  ],
  [
    'a reaction',
    async (page) => {
      await say(page, 'good morning');
      await choose(page, 'good morning', 'React with 👍');
      await messages(page).getByRole('button', { name: '+1: Anna Sokolova' }).waitFor();
    },
  ],
  ['the menu of a message', (page) => openMenu(page, 'Message actions')],
  ['the menu of a channel', (page) => openMenu(page, 'Channel actions')],
  ['the menu of the composer', (page) => openMenu(page, 'Commands and shortcuts')],
  [
    'suggestions',
    async (page) => {
      await composer(page).pressSequentially('@');
      await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
    },
  ],
  [
    'a toast',
    async (page) => {
      await say(page, '/unknown');
      await page.getByRole('alert').getByText('/unknown').waitFor();
    },
  ],
  ['the clock', (page) => page.getByTitle('The time in this workspace').click()],
  [
    'the traffic, opened',
    async (page) => {
      await say(page, '@test-app hello');
      await page.getByRole('button', { name: 'Show traffic' }).click();
      await page.locator('.traffic summary').first().click();
      await page.locator('.traffic pre').first().waitFor();
    },
  ],
  [
    'the Home',
    async (page) => {
      await goTo(page, 'Test App');
      await page.getByRole('link', { name: 'Home' }).click();
      await page.getByText('Visited').waitFor();
    },
  ],
  [
    'an archived channel',
    async (page) => {
      await openMenu(page, 'Channel actions');
      await page.getByRole('menuitem', { name: 'Archive this channel' }).click();
      await page.getByText('This channel is archived').waitFor();
    },
  ],
  [
    'a channel shared with another company',
    async (page) => {
      await goTo(page, 'weiss-partners');
      await page.getByText('Shared with another company').waitFor();
    },
  ],
  [
    'messages above which one reads',
    async (page, app) => {
      await say(page, Array(80).fill('a line').join('\n'));
      await messages(page).getByText('a line').waitFor();
      await page.getByRole('region', { name: 'Messages in #general' }).press('Home');
      await app.app.client.chat.postMessage({
        token: app.tokens.bot,
        channel: 'C01GENERAL',
        text: 'one more',
      });
      await page.getByRole('button', { name: 'New messages' }).waitFor();
    },
  ],
];

describe('axe-core finds nothing, wide and narrow, in light and in dark', IN_BROWSER, () => {
  let app: TestApp;

  withTestApp((started) => {
    app = started;
  });

  test.each(SCREENS)('in %s', async (_name, show) => {
    const { page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`);
    await show(page, app);
    expect(await faultsOfPage(page)).toEqual([]);
  });
});

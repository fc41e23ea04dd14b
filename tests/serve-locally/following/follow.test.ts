import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { closeWindows, messages, say, windowOf } from '../../../slack-workspace/tests/page/talk.ts';
import { published, unwanted, wanted } from '../../following/desk.ts';
import { frontPage, rss } from '../../following/site/feed-forms.ts';
import { startSite } from '../../following/site/stand-in-site.ts';
import { describeInBrowser } from '../local-bot.ts';

const site = await startSite();
afterAll(() => site.close());

/** Where the pictures of the journey go, for whoever wants to look at them. */
const PICTURES = process.env.PICTURES_DIR;

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const day = (ahead: number): string =>
  new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const first = published(site, '/quota', wanted('the fishing quota', day(-1)));
const whale = published(site, '/whale', unwanted('whale', day(-1)));
const list = (items: Parameters<typeof rss>[0]['items']): void =>
  site.put('/feed', {
    body: rss({ title: 'The Harbour Post', site: site.at('/'), items }),
    type: 'application/rss+xml',
  });
list([first, whale]);
site.put('/', {
  body: frontPage('The Harbour Post', [
    { href: '/feed', type: 'application/rss+xml', title: 'All news' },
  ]),
});

/** Opens the list of feeds again and again, until it says what is awaited. */
async function feedsSay(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await say(page, '/ask feeds');
        await windowOf(page).getByText('Followed:').waitFor();
        const found = await windowOf(page).getByText(text).count();
        if (found === 0) {
          await windowOf(page).getByRole('button', { name: 'Close' }).first().click();
          await windowOf(page).waitFor({ state: 'detached' });
        }
        return found;
      },
      { interval: 1000 },
    )
    .toBeGreaterThan(0);
}

async function close(page: Page): Promise<void> {
  await windowOf(page).getByRole('button', { name: 'Close' }).first().click();
  await windowOf(page).waitFor({ state: 'detached' });
}

describeInBrowser(
  'a feed, in a browser',
  ({ watch }) => {
    test('is followed, brings what is new once the clock has moved, and what it left out is taken in', async () => {
      const { page, faults } = await watch('U01ANNA/C01GENERAL');
      const window = windowOf(page).last();
      await say(page, `/ask follow ${site.at('/')}`);
      await window.getByText('This is a page with feeds.').waitFor();
      await picture(page, 'follow-site');
      await window.getByRole('button', { name: 'Cancel' }).click();
      await windowOf(page).waitFor({ state: 'detached' });

      await say(page, `/ask follow ${site.at('/feed')}`);
      await window.getByText('It lists 2 articles at the moment.').waitFor();
      await window.getByText('Japan and Russia speak of the fishing quota').waitFor();
      await picture(page, 'follow-feed');
      await window.getByRole('button', { name: 'Follow', exact: true }).click();
      await window.getByText('I follow it from now on.').waitFor();
      await picture(page, 'follow-done');
      await close(page);
      await feedsSay(page, '1 in the archive, 1 left out');
      await picture(page, 'feeds');
      await close(page);

      const next = published(site, '/graves', wanted('visits to graves', day(0)));
      list([next, first, whale]);
      await page.getByTitle('The time in this workspace').click();
      await page.getByRole('button', { name: '+1 hour' }).click();
      await page.keyboard.press('Escape');
      await feedsSay(page, '2 in the archive, 1 left out');
      await close(page);
      await say(page, '/ask what did Japan and Russia speak of about visits to graves?');
      await messages(page).getByText('visits to graves').last().waitFor();
      await picture(page, 'feeds-answer');

      await say(page, '/ask feeds');
      await window.getByRole('button', { name: 'Open: The Harbour Post' }).click();
      await window.getByText('The one that was left out:').waitFor();
      await picture(page, 'feed');
      await window.getByRole('button', { name: 'Take in: The whale of the harbour' }).click();
      await window.getByText('It is in the archive now.').waitFor();
      await picture(page, 'taken-in');
      await closeWindows(page);
      expect(faults).toEqual([]);
    }, 120_000);
  },
  { IMPORT_ALLOW_HOSTS: site.host },
);

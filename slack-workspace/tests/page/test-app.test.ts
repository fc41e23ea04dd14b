import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TestApp } from '../start-test-app.ts';
import { browserPath, IN_BROWSER } from './browser.ts';
import { choose, composer, goTo, messages, say, thread } from './talk.ts';
import { visit } from './visit.ts';
import { withTestApp } from './with-test-app.ts';

describe.skipIf(browserPath === undefined)(
  'an app that uses all of Slack, in a browser',
  IN_BROWSER,
  () => {
    let app: TestApp;
    let page: Page;
    let faults: readonly string[];

    const visitAs = (person: string, place: string) => visit(`${app.address}/#${person}/${place}`);
    const modal = (name: string) => page.getByRole('dialog', { name });

    withTestApp(async (started) => {
      app = started;
      ({ page, faults } = await visitAs('U01ANNA', 'C01GENERAL'));
    });

    describe('modals', () => {
      test('what is missing or wrong is said at its field, and the focus goes there', async () => {
        await say(page, '/form');
        const name = modal('A form').getByRole('textbox', { name: 'Name' });
        await name.waitFor();
        await page.keyboard.press('Enter');
        await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
        await name.fill('bad');
        await name.press('Enter');
        await modal('A form').getByText('This name is taken.').waitFor();
        await expect
          .poll(() => name.evaluate((field) => field === document.activeElement))
          .toBe(true);
        await expect.poll(() => name.inputValue()).toBe('bad');
        await name.fill('Vera');
        await name.press('Enter');
        await modal('A form').waitFor({ state: 'detached' });
        await goTo(page, 'Test App');
        await messages(page).getByText('Saved Vera.').waitFor();
        expect(faults).toEqual([]);
      });

      test('a submission can change the modal, or put another on top of it', async () => {
        await say(page, '/form');
        const name = page.getByRole('textbox', { name: 'Name' });
        await name.fill('push');
        await name.press('Enter');
        await modal('One more').getByText('On top of the form.').waitFor();
        await page.keyboard.press('Escape');
        await modal('A form').waitFor();
        await expect.poll(() => name.inputValue()).toBe('push');
        await name.fill('update');
        await name.press('Enter');
        await modal('Saved').getByText('Thank you, update.').waitFor();
        await page.getByRole('button', { name: 'Back' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      });

      test('Escape closes it, the focus goes back, and the app is told', async () => {
        await say(page, '/form');
        await modal('A form').waitFor();
        await page.keyboard.press('Escape');
        await modal('A form').waitFor({ state: 'detached' });
        const field = composer(page);
        await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
        await expect.poll(() => app.deliveries('view_closed').length).toBe(1);
      });

      test('a day and an option of the app reach it with the rest', async () => {
        await say(page, '/form');
        await page.getByRole('textbox', { name: 'Name' }).fill('Vera');
        await expect.poll(() => page.getByLabel('Day').inputValue()).toBe('2026-11-24');
        await page.getByLabel('Day').fill('2026-12-01');
        const island = page.getByRole('combobox', { name: 'Island' });
        await island.pressSequentially('shik');
        await page.getByRole('option', { name: 'Shikotan' }).waitFor();
        await island.press('ArrowDown');
        await island.press('Enter');
        await page.getByRole('button', { name: 'Remove Shikotan' }).waitFor();
        await page.getByRole('button', { name: 'Save' }).click();
        await expect.poll(() => app.deliveries('view_submission').length).toBe(1);
        const [sent] = app.deliveries('view_submission');
        expect(sent?.request).toMatchObject({
          view: {
            state: {
              values: {
                name: { name: { value: 'Vera' } },
                day: { day: { selected_date: '2026-12-01' } },
                island: { island: { selected_option: { value: 'Shikotan' } } },
              },
            },
          },
        });
      });
    });

    describe('messages', () => {
      test('a button changes its message, whose metadata stand in the traffic', async () => {
        await say(page, '/count');
        const counter = messages(page).filter({ hasText: 'Counted to' });
        for (const count of [1, 2]) {
          await counter.getByRole('button', { name: 'Count' }).click();
          await counter.getByText(`Counted to ${count}.`).waitFor();
        }
        expect(await counter.count()).toBe(1);
        await counter.getByText('(edited)').waitFor();
        await page.getByRole('button', { name: 'Show traffic' }).click();
        const traffic = page.getByRole('region', { name: 'Traffic' });
        const press = traffic.getByRole('listitem').filter({ hasText: 'block_actions count' });
        await press
          .first()
          .getByText(/^200 in \d+ ms$/)
          .waitFor();
        const call = press.first().getByRole('listitem');
        await call.getByText('Sent', { exact: true }).click();
        await call.getByText('"event_type": "counter"').waitFor();
      });

      test('a message to one person is shown to that person only', async () => {
        const { page: kenjis } = await visitAs('U02KENJI', 'C01GENERAL');
        await say(page, '/quiet @kenji');
        await messages(kenjis).getByText('Only for you.').waitFor();
        await kenjis.getByText('Only visible to you').waitFor();
        expect(await messages(page).getByText('Only for you.').count()).toBe(0);
      });

      test('the buttons of a private reply replace it, tell all, or remove it', async () => {
        const { page: kenjis } = await visitAs('U02KENJI', 'C01GENERAL');
        await say(page, '/menu');
        await page.getByRole('button', { name: 'Tell all' }).click();
        await messages(kenjis).getByText('Told to all.').waitFor();
        await page.getByRole('button', { name: 'Replace' }).click();
        await messages(page).getByText('Replaced.').waitFor();
        await say(page, '/menu');
        await page.getByRole('button', { name: 'Remove', exact: true }).click();
        await page.getByText('What now?').waitFor({ state: 'detached' });
      });

      test('every block is shown, and its elements tell the app what was chosen', async () => {
        await say(page, '/blocks');
        await page.getByRole('heading', { name: 'A header' }).waitFor();
        expect(await page.getByText(/which this page cannot show/).count()).toBe(0);
        expect(await page.getByRole('table').getByRole('columnheader').allInnerTexts()).toEqual([
          'Year',
          'Where',
        ]);
        await page.getByRole('button', { name: 'Good' }).click();
        await expect.poll(() => app.deliveries('block_actions feedback').length).toBe(1);
        await page.getByRole('combobox', { name: 'With a menu' }).selectOption('Two');
        await expect.poll(() => app.deliveries('block_actions menu').length).toBe(1);
        await page.getByRole('button', { name: 'More' }).press('Enter');
        await page.getByRole('menuitem', { name: 'Later' }).press('Enter');
        await expect.poll(() => app.deliveries('block_actions more').length).toBe(1);
        expect(faults).toEqual([]);
      });

      test('a container folds its blocks away, and they work when it is unfolded', async () => {
        await say(page, '/blocks');
        await page.getByText('Always open').waitFor();
        const inside = page.getByText('Folded away at first');
        expect(await inside.isVisible()).toBe(false);
        await page.getByRole('heading', { name: 'A folder' }).click();
        await inside.waitFor();
        await page.getByRole('button', { name: 'Found' }).click();
        await expect.poll(() => app.deliveries('block_actions found').length).toBe(1);
        expect(await inside.isVisible()).toBe(true);
        await page.getByRole('heading', { name: 'A folder' }).click();
        expect(await inside.isVisible()).toBe(false);
        expect(faults).toEqual([]);
      });

      test('a question before a press can be answered with no', async () => {
        await say(page, '/blocks');
        await page.getByRole('button', { name: 'Delete' }).click();
        await modal('Sure?').getByText('It cannot be undone.').waitFor();
        await page.keyboard.press('Escape');
        await modal('Sure?').waitFor({ state: 'detached' });
        expect(app.deliveries('block_actions delete')).toEqual([]);
        await page.getByRole('button', { name: 'Delete' }).click();
        await modal('Sure?').getByRole('button', { name: 'Delete' }).click();
        await expect.poll(() => app.deliveries('block_actions delete').length).toBe(1);
      });

      test('a link to a sentence opens the other page at that sentence', async () => {
        const tall = `<body style="margin:0"><p style="height:4000px">top</p><p>It began in 2013.</p>`;
        await page
          .context()
          .route('https://example.org/**', (route) =>
            route.fulfill({ contentType: 'text/html', body: tall }),
          );
        await say(page, '/blocks');
        const link = page.getByRole('link', { name: 'Source' });
        const [source] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
        await expect.poll(() => source.evaluate(() => window.scrollY)).toBeGreaterThan(3000);
      });

      test('a reaction is given to the app, and one of the app is shown', async () => {
        await choose(page, 'The archive bot is in this channel now', 'React with');
        await page.getByRole('button', { name: '+1: Anna Sokolova, Test App' }).waitFor();
      });
    });

    describe('Home, direct messages and shortcuts', () => {
      test('the Home tab is told that it was opened, and its button changes it', async () => {
        await goTo(page, 'Test App');
        await page.getByRole('link', { name: 'Home' }).click();
        const home = page.getByRole('region', { name: 'Home' });
        await home.getByText('Visited 1 times.').waitFor();
        await home.getByRole('button', { name: 'Again' }).click();
        await home.getByText('Visited 100 times.').waitFor();
      });

      test('a suggested prompt is sent by choosing it', async () => {
        await goTo(page, 'Test App');
        await page.getByRole('button', { name: 'Say hello' }).click();
        await messages(page).getByText('You said: hello').waitFor();
      });

      test('what the app says it is doing stands over the composer until it is done', async () => {
        await goTo(page, 'Test App');
        await say(page, 'hello');
        await messages(page).getByText('You said: hello').waitFor();
        const { ts } = (await app.conversation('D01ANNA')).messages.at(-1) ?? {};
        const about = { token: app.tokens.bot, channel_id: 'D01ANNA', thread_ts: String(ts) };
        await app.app.client.assistant.threads.setStatus({ ...about, status: 'is reading…' });
        await page.getByRole('status').getByText('is reading…').waitFor();
        await app.app.client.assistant.threads.setStatus({ ...about, status: '' });
        await page.getByText('is reading…').waitFor({ state: 'detached' });
      });

      test('a shortcut from anywhere opens its modal', async () => {
        await page.getByRole('button', { name: 'Commands and shortcuts' }).click();
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await modal('A form').waitFor();
      });

      test('a shortcut of a message is given that message', async () => {
        await say(page, 'remember this');
        await choose(page, 'remember this', 'Keep this');
        await page.getByRole('button', { name: '1 reply' }).click();
        await thread(page).getByText('Kept: remember this').waitFor();
      });
    });

    describe('what people who build apps look at', () => {
      test('the clock moves forward, and messages then bear the later time', async () => {
        await page.getByTitle('The time in this workspace').click();
        const date = `${new Date(app.clock.now()).getUTCFullYear() + 1}-01-02`;
        const [weekday] = new Date(date).toUTCString().split(',');
        await page.getByLabel('To a time').fill(`${date}T09:30`);
        await page.getByRole('button', { name: 'Move', exact: true }).click();
        await page.getByText(`${weekday} 2 Jan, 09:30`).waitFor();
        await page.getByTitle('The time in this workspace').click();
        await page.getByRole('button', { name: '+1 hour' }).click();
        await say(page, 'later');
        await page.getByRole('article', { name: 'Anna Sokolova, 10:30' }).waitFor();
      });

      test('an event can be sent once more', async () => {
        await say(page, '@test-app are you there?');
        await page.getByRole('button', { name: '1 reply' }).waitFor();
        await page.getByRole('button', { name: 'Show traffic' }).click();
        await page.getByRole('button', { name: 'Send again' }).last().click();
        await page.getByText('again, no. 1').waitFor();
        await expect
          .poll(() => app.told.filter(({ what }) => what === 'app_mention').length)
          .toBe(2);
      });

      test('calls that Slack would hold back are shown with their error', async () => {
        await say(page, '/flood 8');
        await page.getByRole('button', { name: 'Show traffic' }).click();
        await page.getByText('ratelimited').first().waitFor();
      });

      test('a reply that Slack would refuse is a failure that one can read', async () => {
        await say(page, '/broken');
        await messages(page)
          .getByText('failed with the error "invalid_command_response"')
          .waitFor();
        await page.getByText('Only visible to you').waitFor();
      });
    });
  },
);

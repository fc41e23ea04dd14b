import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TestApp } from '../start-test-app.ts';
import { IN_BROWSER } from './browser.ts';
import { choose, messages, say, thread } from './talk.ts';
import { visit } from './visit.ts';
import { withTestApp } from './with-test-app.ts';

const LONG = Array(80).fill('a line').join('\n');
const CHANNEL = 'C01GENERAL';

describe('reading and going on, in a browser', IN_BROWSER, () => {
  let app: TestApp;
  let page: Page;

  withTestApp(async (started) => {
    app = started;
    ({ page } = await visit(`${app.address}/#U01ANNA/${CHANNEL}`));
  });

  const post = (text: string) =>
    app.app.client.chat.postMessage({ token: app.tokens.bot, channel: CHANNEL, text });
  const box = () => page.getByRole('region', { name: 'Messages in #general' });
  const newMessages = () => page.getByRole('button', { name: 'New messages' });
  const toTheTop = async () => {
    await box().press('Home');
    await expect.poll(() => box().evaluate((one) => one.scrollTop)).toBe(0);
  };
  const isInSight = (message: Locator) =>
    message.evaluate((one) => {
      const own = one.getBoundingClientRect();
      const frame = one.closest('.message-box')?.getBoundingClientRect();
      return frame !== undefined && own.top >= frame.top - 1 && own.bottom <= frame.bottom + 1;
    });

  test.each([
    ['of the app', () => post(LONG), '/menu', 'What now?'],
    ['of a person', (open: Page) => say(open, LONG), '/aloud again', 'Aloud: again'],
  ])('what a command brings is seen after a long message %s', async (_, longOne, typed, brings) => {
    await longOne(page);
    await messages(page).getByText('a line').waitFor();
    await toTheTop();
    await say(page, typed);
    await messages(page).getByText(brings).last().waitFor();
    await expect.poll(() => isInSight(messages(page).getByText(brings).last())).toBe(true);
    await say(page, typed);
    await expect.poll(() => messages(page).getByText(brings).count()).toBe(2);
    await expect.poll(() => isInSight(messages(page).getByText(brings).last())).toBe(true);
  });

  test('whoever reads above is left there and told of new messages, until they are seen', async () => {
    await say(page, LONG);
    await messages(page).getByText('a line').waitFor();
    await toTheTop();
    await post('one more');
    await newMessages().click();
    const added = messages(page).getByText('one more');
    await expect.poll(() => isInSight(added)).toBe(true);
    expect(await newMessages().count()).toBe(0);
    await toTheTop();
    await post('and another');
    await newMessages().waitFor();
    await box().press('End');
    await newMessages().waitFor({ state: 'detached' });
  });

  test.each([
    ['short', 'hello'],
    ['long', LONG],
  ])('the number of replies comes into sight under a %s message', async (_, text) => {
    await say(page, `@test-app ${text}`);
    const replies = page.getByRole('button', { name: '1 reply' });
    await replies.waitFor();
    await expect.poll(() => isInSight(replies)).toBe(true);
  });

  test('the menu of a message opens to where there is room', async () => {
    for (const count of Array(25).keys()) await say(page, `message ${count}`);
    await messages(page).getByText('message 24').waitFor();
    const menu = page.getByRole('menu', { name: 'Message actions' });
    for (const place of ['last', 'first'] as const) {
      const message = page.getByRole('main').getByRole('listitem').filter({ hasText: 'message' });
      await (place === 'first' ? box().press('Home') : box().press('End'));
      await message[place]().hover();
      await message[place]().getByRole('button', { name: 'Message actions' }).click();
      await menu.waitFor();
      expect(await isInSight(menu)).toBe(true);
      await page.keyboard.press('Escape');
    }
  });

  test.each(['Escape', 'Close thread'])(
    'a thread closed by “%s” gives the focus back to where it was opened',
    async (way) => {
      await say(page, '@test-app hello');
      const replies = page.getByRole('button', { name: '1 reply' });
      await replies.click();
      const field = thread(page).getByRole('textbox');
      await expect.poll(() => field.evaluate(hasFocus)).toBe(true);
      if (way === 'Escape') await field.press('Escape');
      else await page.getByRole('button', { name: way }).click();
      await expect.poll(() => replies.evaluate(hasFocus)).toBe(true);
    },
  );

  test('a thread without replies gives it back to the menu of its message', async () => {
    await choose(page, 'The archive bot is in this channel now', 'Reply in thread');
    const field = thread(page).getByRole('textbox');
    await expect.poll(() => field.evaluate(hasFocus)).toBe(true);
    await field.press('Escape');
    const actions = page.getByRole('button', { name: 'Message actions' }).first();
    await expect.poll(() => actions.evaluate(hasFocus)).toBe(true);
  });

  test('what the page told one person is gone for the next', async () => {
    await say(page, '/unknown');
    const toast = page.getByRole('alert').getByText('/unknown');
    await toast.waitFor();
    await page.getByRole('combobox', { name: 'You are' }).selectOption('Kenji Mori');
    await toast.waitFor({ state: 'detached', timeout: 3000 });
  });

  test('the clock stays open for the next step, and Escape closes it', async () => {
    const clock = page.getByTitle('The time in this workspace');
    await clock.click();
    const hour = page.getByRole('button', { name: '+1 hour' });
    const before = app.clock.now();
    await hour.click();
    await hour.click();
    await page.getByRole('button', { name: '+1 day' }).click();
    await expect.poll(() => app.clock.now() - before).toBeGreaterThanOrEqual(26 * 3_600_000);
    await page.keyboard.press('Escape');
    expect(await hour.isVisible()).toBe(false);
    expect(await clock.evaluate(hasFocus)).toBe(true);
  });

  test('a block of code is copied by its button', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await say(page, '/blocks');
    await messages(page).getByRole('button', { name: 'Copy' }).click();
    await messages(page).getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('npm start');
  });
});

const hasFocus = (element: Element): boolean => element === document.activeElement;

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TestApp } from '../start-test-app.ts';
import { IN_BROWSER } from './browser.ts';
import { faintTexts } from './contrast.ts';
import { composer, messages, say, thread } from './talk.ts';
import { visit } from './visit.ts';
import { withTestApp } from './with-test-app.ts';

const NARROW = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** How far the page can be moved sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the page for everybody', IN_BROWSER, () => {
  let app: TestApp;

  withTestApp((started) => {
    app = started;
  });

  test.each(['light', 'dark'] as const)('every text can be read in %s', async (colorScheme) => {
    const { page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`, { colorScheme });
    await say(page, '/blocks');
    await page.getByRole('heading', { name: 'A header' }).last().waitFor();
    await say(page, '@test-app hello @anna and `code`');
    await page.getByRole('button', { name: '1 reply' }).last().click();
    await thread(page).getByText('Heard:').waitFor();
    await page.getByRole('button', { name: 'Show traffic' }).click();
    await page.getByText('app_mention').first().waitFor();
    expect(await faintTexts(page)).toEqual([]);
    await say(page, '/form');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[aria-invalid=true]').waitFor();
    expect(await faintTexts(page)).toEqual([]);
  });

  test('the colours can be chosen against those of the system, and the choice is kept', async () => {
    const { page } = await visit(app.address, { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
    expect(await ground()).not.toBe(light);
    await page.reload();
    await composer(page).waitFor();
    expect(await ground()).not.toBe(light);
  });

  test('a screen reader finds the parts of the page and hears of new messages', async () => {
    const { page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`);
    expect(await page.getByRole('banner').count()).toBe(1);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Channels and people' }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Channels',
      'Apps',
      'People',
      '#general',
    ]);
    const log = page.getByRole('log', { name: 'Messages in #general' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, a, input, select, textarea')].filter(
          (one) =>
            one.checkVisibility() &&
            !(one.getAttribute('aria-label') || one.textContent?.trim()) &&
            !(one instanceof HTMLInputElement && (one.labels?.length ?? 0) > 0),
        ).length,
    );
    expect(nameless).toBe(0);
  });

  test('keys alone reach the conversation, its menus and a thread, and the focus is seen', async () => {
    const { page } = await visit(`${app.address}/#U01ANNA/C02KURILS`);
    await composer(page).waitFor();
    await page.getByRole('link', { name: 'Skip to the conversation' }).press('Enter');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.getByRole('button', { name: 'Channel actions' }).evaluate(isFocused))
      .toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const actions = page.getByRole('button', { name: 'Message actions' }).first();
    await expect.poll(() => actions.evaluate(isFocused)).toBe(true);
    expect(await actions.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Reply in thread' }).waitFor();
    await page.keyboard.press('Enter');
    const field = thread(page).getByRole('textbox', { name: 'Reply in thread' });
    await expect.poll(() => field.evaluate(isFocused)).toBe(true);
    await page.keyboard.type('a reply');
    await page.keyboard.press('Enter');
    await messages(page, 'complementary').getByText('a reply').waitFor();
  });

  describe('on a narrow screen', () => {
    test('the side bar is a drawer that closes when one has chosen', async () => {
      const { page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`, NARROW);
      const link = page.getByRole('link', { name: 'kurils' });
      expect(await link.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Channels and people', exact: true }).click();
      await link.click();
      await page.getByRole('heading', { name: '#kurils' }).waitFor();
      await expect.poll(() => link.isVisible()).toBe(false);
    });

    test('the clock can be moved there too', async () => {
      const { page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`, NARROW);
      // What the workspace began with may be of the day before, where midnight has passed since.
      await say(page, 'today');
      await page.getByTitle('The time in this workspace').click();
      const box = await page.getByRole('button', { name: '+1 hour' }).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      await page.getByRole('button', { name: '+1 day' }).click();
      await say(page, 'tomorrow');
      await page.getByRole('heading', { name: 'Yesterday' }).waitFor();
    });

    test('nothing is wider than the screen, and a thread takes all of it', async () => {
      const { page } = await visit(`${app.address}/#U01ANNA/C01GENERAL`, NARROW);
      await say(page, '/blocks');
      await page.getByRole('heading', { name: 'A header' }).last().waitFor();
      expect(await overflow(page)).toBe(0);
      await say(page, '@test-app hello');
      await page.getByRole('button', { name: '1 reply' }).last().click();
      await thread(page).getByText('Heard:').waitFor();
      expect((await thread(page).boundingBox())?.width).toBe(360);
      expect(await overflow(page)).toBe(0);
      await thread(page).getByRole('button', { name: 'Close thread' }).click();
      await say(page, '/form');
      await page.getByRole('dialog').waitFor();
      expect(await overflow(page)).toBe(0);
    });
  });
});

const isFocused = (element: Element): boolean => element === document.activeElement;

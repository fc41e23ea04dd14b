import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composer, messages, say, windowOf } from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';
import { labelled, sayYes } from './scenes/reply.ts';

const QUESTION = 'when was the first 2+2 meeting?';
const ANSWER = 'took place on 2 November 2013';

/** The newest message of the conversation. */
const newest = (page: Page): Locator => messages(page).last();

const press = (where: Locator, name: string): Promise<void> =>
  where.getByRole('button', { name: labelled(name) }).click();

/** A window stays open for its person, on any page, until it is closed. */
async function closeWindow(page: Page, name = 'Close'): Promise<void> {
  await windowOf(page).locator('.modal-foot').getByRole('button', { name }).click();
  await windowOf(page).waitFor({ state: 'detached' });
}

/** Asks privately; resolves to the reply, which stays the same message whatever is pressed in it. */
async function ask(page: Page, question = QUESTION): Promise<Locator> {
  await composer(page).waitFor();
  const count = await messages(page).count();
  await say(page, `/ask ${question}`);
  const reply = messages(page).nth(count);
  await reply.getByRole('button').first().waitFor();
  return reply;
}

describeInBrowser('the buttons under a reply, in a browser', ({ open, watch }) => {
  test('More and Back turn the pages where the reply stands', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    const reply = await ask(page);
    const before = await messages(page).count();
    await press(reply, 'More');
    await reply.getByText('Passages 4 to 6:').waitFor();
    expect(await reply.getByText(ANSWER).count()).toBe(0);
    await press(reply, 'Back');
    await reply.getByText(ANSWER).waitFor();
    expect(await messages(page).count()).toBe(before);
    expect(faults).toEqual([]);
  });

  test('Context shows the quote bold among its paragraphs, and Escape leads back', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    const reply = await ask(page);
    await press(reply, 'Context');
    const quote = windowOf(page).getByRole('blockquote').first();
    await expect
      .poll(() => quote.getByRole('strong').allInnerTexts())
      .toEqual([expect.stringContaining(ANSWER)]);
    await windowOf(page).getByText('The paragraph after').first().waitFor();
    await page.keyboard.press('Escape');
    await windowOf(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Context');
  });

  test('Why this? names the words that were found, and how sure the bot is', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await press(await ask(page), 'Why this?');
    await windowOf(page)
      .getByText(/Confidence that the first passage is an answer: \d+%/)
      .waitFor();
    await windowOf(page).getByText('the word “2+2”').first().waitFor();
    await closeWindow(page);
  });

  test('Copy citation gives text that can be marked and copied', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await press(await ask(page), 'Copy citation');
    const plain = await windowOf(page).locator('pre').first().textContent();
    expect(plain).toMatch(
      /^The first 2\+2 meeting .* \(Summary in the Common Ground archive, based on: New Friends: .* https:\/\/www\.themoscow/,
    );
    await closeWindow(page);
  });

  test('Share in channel shows the reply to others, who can read on in it', async () => {
    const page = await open('U01ANNA/C02KURILS');
    const kenjis = await open('U02KENJI/C02KURILS');
    const reply = await ask(page);
    expect(await messages(kenjis).getByText(ANSWER).count()).toBe(0);
    await press(reply, 'Share in channel');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await press(reply, 'Share in channel');
    await sayYes(page, 'Share');
    await messages(page).getByText('Shared in the channel.').waitFor();
    const shared = newest(kenjis);
    await shared.getByText('Shared by').waitFor();
    await press(reply, 'Share in channel');
    await sayYes(page, 'Share');
    await messages(page).getByText('This reply has already been shared in the channel.').waitFor();
    expect(await messages(kenjis).getByText('Shared by').count()).toBe(1);
    await press(shared, 'Context');
    await windowOf(kenjis).getByText('The paragraph after').first().waitFor();
    expect(await windowOf(page).count()).toBe(0);
    await closeWindow(kenjis);
    await messages(page).getByRole('button', { name: 'Take back' }).click();
    await messages(page).getByText('Taken back: the reply is no longer').waitFor();
    await messages(kenjis).getByText('Shared by').waitFor({ state: 'detached' });
  });

  test('a thumb up is thanked for; after a thumb down a reason is asked for', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    const reply = await ask(page);
    await press(reply, 'Helpful');
    await newest(page).getByText('Thanks for the feedback.').waitFor();
    await press(reply, 'Not helpful');
    await press(windowOf(page), 'Send');
    await windowOf(page).getByText('Please complete this required field.').waitFor();
    await windowOf(page).getByRole('radio', { name: 'Out of date' }).check();
    await windowOf(page).getByRole('textbox', { name: 'Tell us more' }).fill('They met again.');
    await press(windowOf(page), 'Send');
    await windowOf(page).getByText('Thanks for the feedback.').waitFor();
    await closeWindow(page);
  });

  test('Watch says that the question is watched', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await press(await ask(page, 'zzxqy'), 'Watch');
    await newest(page).getByText('Watching this question.').waitFor();
  });

  test.each([
    ['когда прошла первая встреча 2+2?', 'Контекст', 'Контекст', 'Закрыть'],
    ['最初の2+2会合はいつですか', '前後の段落', '前後の段落', '閉じる'],
  ])(
    'to “%s” the buttons and windows are in its language',
    async (question, button, title, close) => {
      const page = await open('U01ANNA/C01GENERAL');
      await press(await ask(page, question), button);
      await windowOf(page).getByRole('heading', { name: title }).waitFor();
      await closeWindow(page, close);
    },
  );

  test('on a narrow screen all buttons can be reached, and nothing is wider than the screen', async () => {
    const viewport = { width: 360, height: 740 };
    const page = await open('U01ANNA/C01GENERAL', { viewport, hasTouch: true, isMobile: true });
    const reply = await ask(page, 'who won the football world cup?');
    const names = await reply.getByRole('button').allInnerTexts();
    expect(names.map((name) => name.trim())).toEqual(
      expect.arrayContaining(['More', 'Watch', 'Share in channel']),
    );
    for (const button of await reply.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      if (box === null) continue;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
    }
    await press(reply, 'Copy citation');
    await windowOf(page).locator('pre').first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await closeWindow(page);
  });
});

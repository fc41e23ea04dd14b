import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  choose,
  composer,
  goTo,
  messages,
  say,
  thread,
  windowOf,
} from '../../slack-workspace/tests/page/talk.ts';
import { describeInBrowser } from './local-bot.ts';
import { askInWindow, labelled } from './scenes/reply.ts';

const QUESTION = 'when was the first 2+2 meeting?';
const ANSWER = 'took place on 2 November 2013';

/** Says something in the thread that is open, to the bot. */
async function sayInThread(page: Page, text: string): Promise<void> {
  const field = thread(page).getByRole('textbox', { name: 'Reply in thread' });
  await field.fill(`@common-ground ${text}`);
  await field.press('Enter');
}

describeInBrowser('every way to ask, in a browser', ({ open, watch }) => {
  test('/ask help says how, with questions that can be asked', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await say(page, '/ask help');
    const help = messages(page).last();
    await help.getByText('Ask a question about the articles').waitFor();
    const [example = ''] = await help.getByRole('listitem').allInnerTexts();
    await say(page, `/ask ${example}`);
    await messages(page).getByText(ANSWER).first().waitFor();
  });

  test('/ask sources lists what there is, page by page', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await say(page, '/ask sources');
    const list = messages(page).last();
    await list.getByText('Articles 1 to 10 of').waitFor();
    expect(await list.getByRole('button', { name: 'Newer' }).count()).toBe(0);
    await list.getByRole('button', { name: 'Older' }).click();
    await list.getByText('Articles 11 to 20 of').waitFor();
    await list.getByRole('button', { name: 'Newer' }).click();
    await list.getByText('Articles 1 to 10 of').waitFor();
  });

  test.each([
    [
      'When did Abe and Putin meet in 2016?',
      'and in 2018?',
      'Treated as a follow-up to “When did Abe and Putin meet in 2016?”.',
    ],
    [
      'Какие санкции против России ввели США?',
      'а Япония?',
      'Вопрос понят как продолжение: «Какие санкции против России ввели США?».',
    ],
  ])('in a thread under “%s”, “%s” goes on from it', async (first, then, read) => {
    const page = await open('U01ANNA/C02KURILS');
    await say(page, `@common-ground ${first}`);
    await page.getByRole('button', { name: '1 reply' }).last().click();
    await sayInThread(page, then);
    const note = thread(page).getByText(read);
    await note.waitFor();
    const replies = thread(page).getByRole('article');
    expect(
      await replies
        .last()
        .getByRole('button', { name: /Context|Контекст/ })
        .count(),
    ).toBe(1);
    await expect
      .poll(async () => (await replies.last().boundingBox())?.y ?? 9999)
      .toBeLessThan(450);
  });

  test('direct messages begin with questions to choose from, and show that the bot is at work', async () => {
    const page = await open('U02KENJI/C01GENERAL');
    await goTo(page, 'Common Ground');
    const prompts = page.getByRole('region', { name: 'Suggested questions' });
    await prompts.getByRole('button', { name: 'When did the visa-free exchange begin?' }).click();
    await messages(page).getByText('ran from 1992').first().waitFor();
    expect(await prompts.count()).toBe(0);
    await expect.poll(() => page.getByText('is looking in the archive').count()).toBe(0);
  });

  test('Find sources in the menu of a message answers beside it, for one person alone', async () => {
    const page = await open('U01ANNA/C02KURILS');
    const kenjis = await open('U02KENJI/C02KURILS');
    await choose(page, 'When did they begin?', 'Find sources');
    const reply = messages(page).filter({ hasText: 'Only visible to you' }).last();
    await reply.getByRole('button', { name: 'Context' }).waitFor();
    expect(await messages(kenjis).filter({ hasText: 'Only visible to you' }).count()).toBe(0);
  });

  test('Find sources in a thread answers in the thread', async () => {
    const page = await open('U01ANNA/C01GENERAL');
    await choose(page, 'The archive bot is in this channel now', 'Reply in thread');
    const field = thread(page).getByRole('textbox', { name: 'Reply in thread' });
    await field.fill('Who signed the Treaty of Portsmouth?');
    await field.press('Enter');
    const said = thread(page).getByRole('listitem').filter({ hasText: 'Who signed' }).last();
    await said.hover();
    await said.getByRole('button', { name: 'Message actions' }).click();
    await page.getByRole('menuitem', { name: 'Find sources' }).click();
    const reply = thread(page).getByRole('article').filter({ hasText: 'Only visible to you' });
    await reply.getByText('which was 23 August').waitFor();
  });

  test('the shortcut from anywhere answers in its window, with all that can be pressed there', async () => {
    const { page, faults } = await watch('U01ANNA/C01GENERAL');
    await composer(page).waitFor();
    const before = await messages(page).count();
    await askInWindow(page, QUESTION);
    const reply = windowOf(page);
    await reply.getByText(ANSWER).waitFor();
    await reply.getByRole('button', { name: labelled('More') }).click();
    await reply.getByText('Passages 4 to 6:').waitFor();
    await reply.getByText(QUESTION).waitFor();
    await reply.getByRole('button', { name: 'Why this?' }).click();
    await windowOf(page).getByRole('heading', { name: 'Why this?' }).waitFor();
    await page.keyboard.press('Escape');
    await windowOf(page).getByText('Passages 4 to 6:').waitFor();
    await windowOf(page).getByRole('button', { name: 'Not helpful' }).click();
    await windowOf(page).getByRole('radio', { name: 'The wrong passage' }).check();
    await windowOf(page).getByRole('button', { name: 'Send' }).click();
    await windowOf(page).getByText('Thanks for the feedback.').waitFor();
    await page.keyboard.press('Escape');
    await windowOf(page).getByText('Passages 4 to 6:').waitFor();
    await page.keyboard.press('Escape');
    await windowOf(page).waitFor({ state: 'detached' });
    expect(await messages(page).count()).toBe(before);
    expect(faults).toEqual([]);
  });
});

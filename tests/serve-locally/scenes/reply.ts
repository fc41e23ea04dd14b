import type { Page } from 'playwright-core';
import {
  choose,
  goTo,
  messages,
  say,
  thread,
  windowOf,
} from '../../../slack-workspace/tests/page/talk.ts';

/** How one gets to what is shown, from the channel #kurils. */
export type Scene = { readonly name: string; readonly show: (page: Page) => Promise<unknown> };

const QUESTION = 'when was the first 2+2 meeting?';
const ANSWER = 'took place on 2 November 2013';

/** What a button under a reply is called to whoever does not see it: by its word and the question. */
export const labelled = (word: string): RegExp =>
  new RegExp(`^${word.replace(/[?]/g, '\\$&')}(?:: .*)?$`);

/** Asks privately, and presses a button under the reply. */
async function askAndPress(page: Page, button: string, question = QUESTION): Promise<void> {
  await say(page, `/ask ${question}`);
  await messages(page)
    .getByRole('button', { name: labelled(button) })
    .last()
    .click();
}

/** Answers the question that is asked before something is done. */
export const sayYes = (page: Page, yes: string): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click();

const inWindow = (button: string) => async (page: Page) => {
  await askAndPress(page, button);
  await windowOf(page).waitFor();
};

/** Opens the window to ask in from anywhere, and sends a question. */
export async function askInWindow(page: Page, question: string): Promise<void> {
  await page.getByRole('button', { name: 'Commands and shortcuts' }).first().click();
  await page.getByRole('menuitem', { name: 'Ask the archive' }).click();
  await windowOf(page).getByRole('textbox', { name: 'Your question' }).fill(question);
  await windowOf(page).getByRole('button', { name: 'Ask', exact: true }).click();
}

/** A mention and what goes on from it in its thread. */
async function mentionAndGoOn(page: Page, first: string, then: string, read: string) {
  await say(page, `@common-ground ${first}`);
  await page.getByRole('button', { name: '1 reply' }).last().click();
  const field = thread(page).getByRole('textbox', { name: 'Reply in thread' });
  await field.fill(`@common-ground ${then}`);
  await field.press('Enter');
  await thread(page).getByText(read).last().waitFor();
}

export const REPLY_SCENES: readonly Scene[] = [
  {
    name: 'more',
    async show(page) {
      await askAndPress(page, 'More');
      await messages(page).getByText('Passages 4 to 6:').waitFor();
    },
  },
  { name: 'context', show: inWindow('Context') },
  { name: 'why', show: inWindow('Why this?') },
  { name: 'cite', show: inWindow('Copy citation') },
  { name: 'feedback', show: inWindow('Not helpful') },
  {
    name: 'thanks',
    async show(page) {
      await askAndPress(page, 'Helpful');
      await messages(page).getByText('Thanks for the feedback').waitFor();
    },
  },
  {
    name: 'sharing',
    async show(page) {
      await askAndPress(page, 'Share in channel');
      await page.getByRole('dialog', { name: 'Share in the channel?' }).waitFor();
    },
  },
  {
    name: 'shared',
    async show(page) {
      await askAndPress(page, 'Share in channel');
      await sayYes(page, 'Share');
      await messages(page).getByText('Shared in the channel').last().waitFor();
    },
  },
  {
    name: 'read',
    async show(page) {
      await askAndPress(page, 'Read', 'sources');
      await windowOf(page).getByText('Sources:').waitFor();
    },
  },
  {
    name: 'correct',
    async show(page) {
      await askAndPress(page, 'Read', 'sources');
      await windowOf(page).getByRole('button', { name: 'Correct' }).click();
      await windowOf(page).getByRole('textbox', { name: 'Title' }).waitFor();
    },
  },
  {
    name: 'watch',
    async show(page) {
      await askAndPress(page, 'Watch', 'who won the football world cup?');
      await messages(page).getByText('Watching this question.').waitFor();
    },
  },
  {
    name: 'answer-ru',
    async show(page) {
      await say(page, '/ask когда прошла первая встреча 2+2?');
      await messages(page).getByRole('button', { name: 'Контекст' }).waitFor();
    },
  },
  {
    name: 'answer-ja',
    async show(page) {
      await say(page, '/ask 最初の2+2会合はいつですか');
      await messages(page).getByRole('button', { name: '前後の段落' }).waitFor();
    },
  },
  {
    name: 'help',
    async show(page) {
      await say(page, '/ask help');
      await messages(page).getByText('Ask a question about the articles').waitFor();
    },
  },
  {
    name: 'sources',
    async show(page) {
      await askAndPress(page, 'Older', 'sources');
      await messages(page).getByText('Articles 11 to 20').waitFor();
    },
  },
  {
    name: 'follow-up',
    show: (page) =>
      mentionAndGoOn(
        page,
        'When did Abe and Putin meet in 2016?',
        'and in 2018?',
        'Treated as a follow-up to',
      ),
  },
  {
    name: 'follow-up-ru',
    show: (page) =>
      mentionAndGoOn(
        page,
        'Какие санкции против России ввела Япония?',
        'а США?',
        'Вопрос понят как продолжение',
      ),
  },
  {
    name: 'prompts',
    async show(page) {
      await goTo(page, 'Common Ground');
      await page.getByRole('button', { name: 'When did the visa-free exchange begin?' }).waitFor();
    },
  },
  {
    name: 'direct',
    async show(page) {
      await goTo(page, 'Common Ground');
      await say(page, QUESTION);
      await messages(page).getByText(ANSWER).last().waitFor();
    },
  },
  {
    name: 'find-sources',
    async show(page) {
      await choose(page, 'When did they begin?', 'Find sources');
      await messages(page).getByRole('button', { name: 'Context' }).last().waitFor();
    },
  },
  {
    name: 'ask-window',
    async show(page) {
      await page.getByRole('button', { name: 'Commands and shortcuts' }).first().click();
      await page.getByRole('menuitem', { name: 'Ask the archive' }).click();
      await windowOf(page).getByRole('textbox', { name: 'Your question' }).fill(QUESTION);
    },
  },
  {
    name: 'ask-reply',
    async show(page) {
      await askInWindow(page, QUESTION);
      await windowOf(page).getByText(ANSWER).waitFor();
    },
  },
];
